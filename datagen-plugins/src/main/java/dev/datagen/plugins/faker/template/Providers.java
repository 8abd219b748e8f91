package dev.datagen.plugins.faker.template;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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

  private static final List<String> PACKAGES =
      List.of("base", "entertainment", "food", "healthcare", "sport", "videogame");

  private Providers() {}

  /** All providers by their names without underscores and case. */
  private static final class All {

    /** Looking at the methods of Faker loads every provider's class, so only if need be. */
    private static final Map<String, Class<?>> BY_NAME = read();

    private static Map<String, Class<?>> read() {
      Map<String, Class<?>> providers = new HashMap<>();
      Arrays.stream(Faker.class.getMethods())
          .filter(method -> method.getParameterCount() == 0)
          .filter(method -> AbstractProvider.class.isAssignableFrom(method.getReturnType()))
          .filter(method -> !Modifier.isAbstract(method.getReturnType().getModifiers()))
          .sorted(Comparator.comparing(Method::toString))
          .forEach(
              method -> {
                providers.putIfAbsent(plain(method.getName()), method.getReturnType());
                providers.putIfAbsent(
                    plain(method.getReturnType().getSimpleName()), method.getReturnType());
              });
      return providers;
    }
  }

  /** The class of a provider by its own name. */
  static Optional<Class<?>> exact(String provider) {
    for (String name : PACKAGES) {
      try {
        Class<?> found =
            Class.forName(
                "net.datafaker.providers." + name + "." + provider,
                true,
                Faker.class.getClassLoader());
        if (isProvider(found)) {
          return Optional.of(found);
        }
      } catch (ClassNotFoundException e) {
        // then it is in another package, or none
        continue;
      }
    }
    return Optional.empty();
  }

  private static boolean isProvider(Class<?> type) {
    return AbstractProvider.class.isAssignableFrom(type)
        && !Modifier.isAbstract(type.getModifiers());
  }

  /** The class of a provider by its name or that of its accessor, in any case. */
  static Optional<Class<?>> similar(String provider) {
    return Optional.ofNullable(All.BY_NAME.get(plain(provider)));
  }

  /** The method without parameters of that very name. */
  static Optional<Method> exactMethod(Class<?> provider, String name) {
    return methods(provider).stream()
        .filter(method -> method.getParameterCount() == 0 && method.getName().equals(name))
        .findFirst();
  }

  /** The method without parameters of that name without underscores, in any case. */
  static Optional<Method> similarMethod(Class<?> provider, String name) {
    return methods(provider).stream()
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> plain(method.getName()).equals(plain(name)))
        .findFirst();
  }

  /** All public methods of a provider that a schema may call, by its name in any case. */
  public static List<Method> methods(String provider) {
    return similar(provider).map(Providers::methods).orElse(List.of());
  }

  private static List<Method> methods(Class<?> provider) {
    return Arrays.stream(provider.getMethods())
        .filter(method -> AbstractProvider.class.isAssignableFrom(method.getDeclaringClass()))
        .filter(method -> method.getDeclaringClass() != AbstractProvider.class)
        .filter(method -> method.getReturnType() != void.class)
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  /** A provider of a Faker. */
  static Object make(Class<?> provider, Faker faker) throws ReflectiveOperationException {
    for (Constructor<?> constructor : provider.getDeclaredConstructors()) {
      boolean fits =
          constructor.getParameterCount() == 1
              && constructor.getParameterTypes()[0].isInstance(faker);
      if (fits) {
        constructor.setAccessible(true);
        return constructor.newInstance(faker);
      }
    }
    throw new NotCompilable(provider + " cannot be made");
  }

  /** Names of all providers, as expressions write them. */
  public static List<String> names() {
    return All.BY_NAME.values().stream().map(Class::getSimpleName).distinct().sorted().toList();
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
