package dev.datagen.core.reference;

import java.util.Locale;

/** Names of records in the reference. */
final class TypeNames {

  private TypeNames() {}

  /** The class's name in snake case: {@code FanoutSpec} is {@code fanout}. */
  static String of(Class<?> type) {
    return type.getSimpleName()
        .replaceAll("(Spec|Arguments|Args|Options)$", "")
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /** The class's name as a heading: {@code FanoutSpec} is {@code Fanout}. */
  static String heading(Class<?> type) {
    String words = of(type).replace('_', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
