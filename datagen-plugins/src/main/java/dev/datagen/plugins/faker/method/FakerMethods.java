package dev.datagen.plugins.faker.method;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All methods by name, in the order of the reference. */
public final class FakerMethods {

  private static final Map<String, FakerMethod> METHODS = collect();

  private FakerMethods() {}

  /** The method of that name. */
  public static Optional<FakerMethod> find(String name) {
    return Optional.ofNullable(METHODS.get(name));
  }

  /** Names of all methods. */
  public static Set<String> names() {
    return METHODS.keySet();
  }

  /** All methods by name. */
  public static Map<String, FakerMethod> all() {
    return METHODS;
  }

  private static Map<String, FakerMethod> collect() {
    MethodList list = new MethodList();
    PersonMethods.addTo(list);
    InternetMethods.addTo(list);
    PhoneMethods.addTo(list);
    PlaceMethods.addTo(list);
    BusinessMethods.addTo(list);
    CodeMethods.addTo(list);
    TextMethods.addTo(list);
    NumberMethods.addTo(list);
    TimeMethods.addTo(list);
    Map<String, FakerMethod> methods = new LinkedHashMap<>();
    for (FakerMethod method : list.methods()) {
      if (methods.put(method.name(), method) != null) {
        throw new IllegalStateException("two methods " + method.name());
      }
    }
    return Collections.unmodifiableMap(methods);
  }
}
