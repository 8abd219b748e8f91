package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;
import java.util.function.DoubleUnaryOperator;

/**
 * The law of what a monotonic function makes of numbers, by inverting the function.
 *
 * @param law the law of the numbers
 * @param function never decreasing, or never increasing
 * @param increasing which of the two
 * @param least a number that hardly any lies below
 * @param greatest a number that hardly any lies above
 */
record ImageLaw(
    NumberLaw law, DoubleUnaryOperator function, boolean increasing, double least, double greatest)
    implements NumberLaw {

  private static final double NEGLIGIBLE = 1e-13;

  static ImageLaw of(NumberLaw law, DoubleUnaryOperator function, boolean increasing) {
    return new ImageLaw(
        law, function, increasing, Quantile.of(law, NEGLIGIBLE), Quantile.of(law, 1 - NEGLIGIBLE));
  }

  @Override
  public double below(double x) {
    return increasing ? until(v -> function.applyAsDouble(v) >= x) : 1 - upTo(x, false);
  }

  @Override
  public double upTo(double x) {
    return increasing ? until(v -> function.applyAsDouble(v) > x) : 1 - upTo(x, true);
  }

  /** Probability of numbers whose image is greater than x, or at least x. */
  private double upTo(double x, boolean strictly) {
    return strictly
        ? until(v -> function.applyAsDouble(v) <= x)
        : until(v -> function.applyAsDouble(v) < x);
  }

  /** Probability of the numbers before the first for which the condition holds. */
  private double until(java.util.function.DoublePredicate condition) {
    if (!condition.test(greatest)) {
      return 1;
    }
    return condition.test(least) ? 0 : law.below(Quantile.least(condition, least, greatest));
  }
}
