package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;
import java.util.function.DoublePredicate;

/** Quantiles of laws, by bisection over the doubles in their order: at most 64 steps. */
public final class Quantile {

  private Quantile() {}

  /** The least number of which the law gives at most so much with at least that probability. */
  public static double of(NumberLaw law, double probability) {
    return least(x -> law.upTo(x) >= probability, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /**
   * The least double from {@code low} to {@code high} that a condition holds for, which holds for
   * all greater ones too; {@code high} if it holds for none.
   */
  static double least(DoublePredicate condition, double low, double high) {
    long from = position(low);
    long to = position(high);
    while (from < to) {
      long middle = from + ((to - from) >>> 1);
      if (condition.test(number(middle))) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return number(from);
  }

  /** The place of a double among all: its bits, negative numbers mirrored. */
  private static long position(double number) {
    long bits = Double.doubleToLongBits(number + 0.0);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double number(long position) {
    return Double.longBitsToDouble(position >= 0 ? position : Long.MIN_VALUE - position);
  }
}
