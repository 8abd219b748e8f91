package dev.datagen.api.generator;

import dev.datagen.api.plan.Input;
import java.math.BigDecimal;

/**
 * A bound of a column's values that differs from row to row: another column's value, or a value at
 * a distance from it. A null bounds nothing.
 *
 * @param input the other column: a number where the bounded one is a number, else a time
 * @param side which side it bounds
 * @param distance how far from the other value at least: numbers as they are, times in
 *     microseconds; below 0 where values may even lie a little beyond the other
 * @param strict whether the distance itself is not enough
 */
public record RowBound(Input input, Side side, BigDecimal distance, boolean strict) {

  /** The side of a value that a bound is on. */
  public enum Side {
    /** Values are not less. */
    LEAST,
    /** Values are not greater. */
    GREATEST
  }
}
