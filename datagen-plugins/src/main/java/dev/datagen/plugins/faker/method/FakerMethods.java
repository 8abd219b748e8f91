package dev.datagen.plugins.faker.method;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All methods by name, in the order of the reference. A family is looked at only when the ones
 * before it lack the name: linking its many lambdas takes milliseconds.
 */
public final class FakerMethods {

  private static final List<Consumer<MethodList>> FAMILIES =
      List.of(
          PersonMethods::addTo,
          InternetMethods::addTo,
          PlaceMethods::addTo,
          PhoneMethods::addTo,
          BusinessMethods::addTo,
          CodeMethods::addTo,
          TextMethods::addTo,
          NumberMethods::addTo,
          TimeMethods::addTo);

  private static final Map<String, FakerMethod> METHODS = new LinkedHashMap<>();
  private static int families;

  private FakerMethods() {}

  /** The method of that name. */
  public static synchronized Optional<FakerMethod> find(String name) {
    while (!METHODS.containsKey(name) && families < FAMILIES.size()) {
      MethodList list = new MethodList();
      FAMILIES.get(families++).accept(list);
      for (FakerMethod method : list.methods()) {
        if (METHODS.put(method.name(), method) != null) {
          throw new IllegalStateException("two methods " + method.name());
        }
      }
    }
    return Optional.ofNullable(METHODS.get(name));
  }

  /** Names of all methods. */
  public static Set<String> names() {
    return all().keySet();
  }

  /** All methods by name. */
  public static Map<String, FakerMethod> all() {
    find("");
    return Collections.unmodifiableMap(METHODS);
  }
}
