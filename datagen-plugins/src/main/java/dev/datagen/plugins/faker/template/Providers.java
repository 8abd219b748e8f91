package dev.datagen.plugins.faker.template;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;

/** Datafaker's providers and their methods, as expressions name them. */
public final class Providers {

  private static final Map<String, Method> ACCESSORS = accessors();

  private Providers() {}

  /**
   * A method of a provider.
   *
   * @param accessor the method of {@link Faker} that gives the provider
   * @param method its method
   */
  public record Target(Method accessor, Method method) {}

  /**
   * The method without parameters of that name.
   *
   * @param exact whether names must be the same, or only so without underscores and case
   */
  static Optional<Target> find(String provider, String method, boolean exact) {
    return methods(provider).stream()
        .filter(target -> target.method().getParameterCount() == 0)
        .filter(
            target ->
                exact
                    ? provider.equals(target.accessor().getReturnType().getSimpleName())
                        && method.equals(target.method().getName())
                    : plain(method).equals(plain(target.method().getName())))
        .findFirst();
  }

  /** All public methods of a provider that a schema may call, by its name in any case. */
  public static List<Target> methods(String provider) {
    Method accessor = ACCESSORS.get(plain(provider));
    if (accessor == null) {
      return List.of();
    }
    List<Target> targets = new ArrayList<>();
    for (Method method : accessor.getReturnType().getMethods()) {
      boolean own =
          method.getDeclaringClass() != Object.class
              && method.getDeclaringClass() != AbstractProvider.class
              && method.getReturnType() != void.class
              && !Modifier.isStatic(method.getModifiers())
              && !method.isBridge();
      if (own) {
        targets.add(new Target(accessor, method));
      }
    }
    targets.sort(Comparator.comparing(target -> target.method().toString()));
    return targets;
  }

  /** Names of all providers, as expressions write them. */
  public static List<String> names() {
    return ACCESSORS.values().stream()
        .map(accessor -> accessor.getReturnType().getSimpleName())
        .distinct()
        .sorted()
        .toList();
  }

  static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Method> accessors() {
    Map<String, Method> accessors = new HashMap<>();
    Arrays.stream(Faker.class.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> AbstractProvider.class.isAssignableFrom(method.getReturnType()))
        .filter(method -> !method.isBridge())
        .sorted(Comparator.comparing(Method::toString))
        .forEach(
            method -> {
              accessors.putIfAbsent(plain(method.getName()), method);
              accessors.putIfAbsent(plain(method.getReturnType().getSimpleName()), method);
            });
    return accessors;
  }
}
