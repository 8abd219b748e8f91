package dev.datagen.plugins.distribution;

import dev.datagen.api.law.NumberLaw;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/** Laws as cumulative distributions, to hold data against. */
final class Cumulative {

  /** A function of a number. */
  interface Function {
    double at(double x);
  }

  private Cumulative() {}

  /** A law without atoms. */
  static NumberLaw continuous(RealDistribution distribution) {
    return new Real(distribution::cumulativeProbability);
  }

  /** Nothing but one number. */
  static NumberLaw constant(double value) {
    return new Real(null).clampedTo(value);
  }

  /**
   * A law over integers.
   *
   * @param upTo probability of at most so much; asked with integers only
   */
  static NumberLaw integers(Function upTo) {
    return new Whole(upTo);
  }

  /**
   * Integers around a mean so large that the normal law with the first correction for skewness is
   * as good as exact (error of the order of 1/variance; Cornish and Fisher 1938).
   */
  static NumberLaw nearlyNormal(double mean, double variance, double skewness) {
    double std = FastMath.sqrt(variance);
    return new Whole(
        k -> {
          double z = (k + 0.5 - mean) / std;
          double density = FastMath.exp(-z * z / 2) / FastMath.sqrt(2 * FastMath.PI);
          double normal = 0.5 * Erf.erfc(-z / FastMath.sqrt(2));
          double corrected = normal - skewness / 6 * (z * z - 1) * density;
          return FastMath.max(0, FastMath.min(1, corrected));
        });
  }

  /** Numbers without atoms. */
  private record Real(Function cumulative) implements NumberLaw {

    NumberLaw clampedTo(double value) {
      return new Real(x -> x >= value ? 1 : 0).clamped(value, value);
    }

    @Override
    public double below(double x) {
      return cumulative.at(x);
    }

    @Override
    public double upTo(double x) {
      return cumulative.at(x);
    }
  }

  /** Integers. */
  private record Whole(Function cumulative) implements NumberLaw {

    @Override
    public double below(double x) {
      return cumulative.at(FastMath.ceil(x) - 1);
    }

    @Override
    public double upTo(double x) {
      return cumulative.at(FastMath.floor(x));
    }

    @Override
    public boolean isInteger() {
      return true;
    }
  }
}
