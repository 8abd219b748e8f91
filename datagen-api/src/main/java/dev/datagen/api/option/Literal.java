package dev.datagen.api.option;

import java.math.BigDecimal;

/**
 * A scalar as written in a schema.
 *
 * @param value a {@code String}, {@code Boolean}, {@code Long} (an integer that fits) or {@code
 *     BigDecimal} (any other number)
 */
public record Literal(Object value) {

  public Literal {
    if (!(value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof BigDecimal)) {
      throw new IllegalArgumentException("not a scalar: " + value);
    }
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return value instanceof Long || value instanceof BigDecimal;
  }

  /** The number as a decimal. */
  public BigDecimal decimal() {
    return value instanceof Long integer ? BigDecimal.valueOf(integer) : (BigDecimal) value;
  }

  /** The scalar as text: a string as it is, anything else as JSON writes it. */
  public String text() {
    // 1e999999999 is short in a schema but would be a billion digits in a message
    return value instanceof BigDecimal number && Math.abs((long) number.scale()) <= 100
        ? number.toPlainString()
        : value.toString();
  }

  @Override
  public String toString() {
    return value instanceof String ? "\"" + value + "\"" : text();
  }
}
