package dev.datagen.llm.sql.check;

/**
 * An end of the values allowed.
 *
 * @param value a number, or a date or time in ISO-8601
 * @param isInclusive whether the value itself is allowed
 */
public record Bound(String value, boolean isInclusive) {

  /** Whether it is a number. */
  public boolean isNumber() {
    return value.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  }

  /** The number nearest to it that is allowed, where numbers differ by a step at least. */
  public double number(double step) {
    return Double.parseDouble(value) + (isInclusive ? 0 : step);
  }
}
