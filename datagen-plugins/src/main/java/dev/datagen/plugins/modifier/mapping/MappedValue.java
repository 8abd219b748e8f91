package dev.datagen.plugins.modifier.mapping;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import java.math.BigDecimal;

/** Both sides of an entry of a mapping as values of a type. */
final class MappedValue {

  private MappedValue() {}

  /** The left side: text, since the keys of JSON objects are. */
  static Object old(String key, ColumnType type) {
    return switch (type.kind()) {
      case STRING -> key;
      case INT, FLOAT, DECIMAL -> Literals.toValue(path(key), number(key, type), type);
      case BOOL -> Literals.toValue(path(key), truth(key), type);
      case DATETIME, DATE -> Literals.toValue(path(key), new Literal(key), type);
    };
  }

  /** The right side. */
  static Object replacement(String key, Literal literal, ColumnType type) {
    return Literals.toValue(path(key), literal, type);
  }

  /** Where an entry stands. */
  static String path(String key) {
    return "mapping." + key;
  }

  /** The refusal of a second entry for the same value. */
  static InvalidArgument twice(String key) {
    return new InvalidArgument(
        path(key), "names a value that another entry names too", "keep one of the two");
  }

  private static Literal number(String key, ColumnType type) {
    try {
      return new Literal(new BigDecimal(key));
    } catch (NumberFormatException e) {
      throw new InvalidArgument(
          path(key),
          "\"" + key + "\" is no number, but the values are of type " + type,
          "name numbers on the left, such as \"1\"");
    }
  }

  private static Literal truth(String key) {
    return switch (key) {
      case "true" -> new Literal(true);
      case "false" -> new Literal(false);
      default -> new Literal(key);
    };
  }
}
