package dev.datagen.plugins.distribution;

import dev.datagen.api.option.Literal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Laws in short hand. */
final class Declared {

  private Declared() {}

  /** The arguments of {@code "normal mean=1 std=0.5"}, with a clamp where bounds are given. */
  static LawArguments law(String text, Double... clamp) {
    String[] parts = text.split(" ");
    Map<String, Literal> params = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=");
      params.put(pair[0], literal(pair[1]));
    }
    return new LawArguments(
        LawType.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        params,
        clamp.length == 0 ? null : Arrays.asList(clamp));
  }

  private static Literal literal(String text) {
    return text.matches("-?[0-9.]+(e-?[0-9]+)?")
        ? new Literal(new BigDecimal(text))
        : new Literal(text);
  }
}
