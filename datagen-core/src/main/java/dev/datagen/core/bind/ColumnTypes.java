package dev.datagen.core.bind;

import dev.datagen.api.option.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows what people call our column types elsewhere. */
final class ColumnTypes {

  static final List<String> NAMES =
      List.of("int", "float", "string", "bool", "datetime", "date", "decimal(10,2)");

  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("integer", "int"),
          Map.entry("bigint", "int"),
          Map.entry("int64", "int"),
          Map.entry("long", "int"),
          Map.entry("double", "float"),
          Map.entry("number", "float"),
          Map.entry("real", "float"),
          Map.entry("float64", "float"),
          Map.entry("str", "string"),
          Map.entry("text", "string"),
          Map.entry("varchar", "string"),
          Map.entry("timestamp", "datetime"),
          Map.entry("time", "datetime"),
          Map.entry("decimal", "decimal(10,2)"),
          Map.entry("numeric", "decimal(10,2)"));

  private ColumnTypes() {}

  static String hint(String text) {
    if (text.startsWith("decimal(")) {
      return "";
    }
    String known = ELSEWHERE.get(text.toLowerCase(Locale.ROOT));
    return (known != null ? Optional.of(known) : NearestName.of(text, NAMES))
        .map(near -> "did you mean \"" + near + "\"?")
        .orElse("");
  }
}
