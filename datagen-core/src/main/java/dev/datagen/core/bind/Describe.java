package dev.datagen.core.bind;

import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.BoolValue;
import dev.datagen.core.document.Value.NumberValue;
import dev.datagen.core.document.Value.ObjectValue;
import dev.datagen.core.document.Value.TextValue;
import java.math.BigDecimal;

/** Shows values in messages. */
public final class Describe {

  private static final int LONGEST = 60;

  private Describe() {}

  /** A value as a message shows it: {@code "abc"}, {@code 12}, {@code a list}. */
  public static String value(Value value) {
    if (value instanceof TextValue text) {
      return quoted(text.text());
    } else if (value instanceof NumberValue number) {
      return number(number.number());
    } else if (value instanceof BoolValue bool) {
      return Boolean.toString(bool.value());
    } else if (value instanceof ArrayValue) {
      return "a list";
    } else if (value instanceof ObjectValue) {
      return "an object";
    }
    return "null";
  }

  /** A text in quotes, cut where it is long. */
  public static String quoted(String text) {
    return '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + '"';
  }

  /** A number as people write it. */
  public static String number(Number number) {
    if (number instanceof BigDecimal decimal) {
      String plain = decimal.toPlainString();
      return plain.length() > 25 ? decimal.toString() : plain;
    }
    return number.toString();
  }
}
