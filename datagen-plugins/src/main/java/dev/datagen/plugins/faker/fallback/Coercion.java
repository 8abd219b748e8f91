package dev.datagen.plugins.faker.fallback;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the texts in an expression can become the numbers that a method takes. */
final class Coercion {

  private static final Set<Class<?>> INTEGERS =
      Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Class<?>> FLOATS = Set.of(double.class, Double.class);

  private Coercion() {}

  /** Whether a method takes as many arguments and none of them is a number that cannot be read. */
  static boolean takes(Method method, List<String> arguments) {
    return method.getParameterCount() == arguments.size() && first(method, arguments).isEmpty();
  }

  /** The first argument that all methods of this many arguments take to be a number, wrongly. */
  static Optional<String> wrongNumber(List<Method> methods, List<String> arguments) {
    return methods.stream()
        .filter(method -> method.getParameterCount() == arguments.size())
        .flatMap(method -> first(method, arguments).stream())
        .findFirst();
  }

  private static Optional<String> first(Method method, List<String> arguments) {
    Class<?>[] types = method.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      if (!isNumber(types[i], arguments.get(i).strip())) {
        return Optional.of(arguments.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(Class<?> type, String text) {
    try {
      if (INTEGERS.contains(type)) {
        Long.parseLong(text);
      } else if (FLOATS.contains(type)) {
        Double.parseDouble(text);
      }
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
