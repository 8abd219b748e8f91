package dev.datagen.core.plan;

import dev.datagen.core.dataset.FanoutSpec;
import dev.datagen.core.evaluate.cast.ValueText;
import java.util.Locale;

/** A fan-out in words. */
final class FanoutText {

  private FanoutText() {}

  static String of(FanoutSpec fanout) {
    if (fanout == null) {
      return "exactly 1";
    }
    StringBuilder text =
        new StringBuilder(fanout.distribution().name().toLowerCase(Locale.ROOT)).append('(');
    append(text, "lambda", fanout.lambda());
    append(text, "alpha", fanout.alpha());
    append(text, "min", fanout.min());
    append(text, "max", fanout.max());
    if (fanout.clamp() != null) {
      append(text, "clamp", fanout.clamp());
    }
    return text.append(')').toString();
  }

  private static void append(StringBuilder text, String name, Object value) {
    if (value != null) {
      text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ").append(name).append('=');
      text.append(value instanceof Double number ? ValueText.of(number) : value);
    }
  }
}
