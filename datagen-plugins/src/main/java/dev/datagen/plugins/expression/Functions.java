package dev.datagen.plugins.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The functions that code may call, and nothing else. */
final class Functions {

  private static final Map<String, Function> BY_NAME = new LinkedHashMap<>();

  static {
    Stream.of(NumberFunctions.ALL, GeneralFunctions.ALL, TextFunctions.ALL, TimeFunctions.ALL)
        .flatMap(List::stream)
        .forEach(function -> BY_NAME.put(function.name(), function));
  }

  private Functions() {}

  /** The function of that name; null if there is none. */
  static Function of(String name) {
    return BY_NAME.get(name);
  }

  static Collection<String> names() {
    return BY_NAME.keySet();
  }

  static Collection<Function> all() {
    return BY_NAME.values();
  }
}
