package dev.datagen.core.rows;

import dev.datagen.core.dataset.FanoutSpec;

/** The declared fan-outs as discrete laws with their bounds applied. */
public final class FanoutLaws {

  /** Widest support of a law; wider ones would cost more memory than they are worth. */
  public static final int MAX_SUPPORT = 10_000_000;

  private FanoutLaws() {}

  /**
   * The law of a fan-out.
   *
   * @param fanout the declaration; null for exactly one row a parent
   * @throws IllegalArgumentException if the bounds leave nothing, or the support is too wide
   */
  public static DiscreteLaw of(FanoutSpec fanout) {
    if (fanout == null) {
      return DiscreteLaw.of(1, new double[] {1});
    }
    long least = bound(fanout.min(), fanout.clamp() == null ? null : fanout.clamp().get(0), true);
    long greatest =
        bound(fanout.max(), fanout.clamp() == null ? null : fanout.clamp().get(1), false);
    if (least > greatest) {
      throw new IllegalArgumentException(
          "min and clamp leave no number: the least is " + least + ", the greatest " + greatest);
    }
    return switch (fanout.distribution()) {
      case CONSTANT -> constant(fanout, least, greatest);
      case UNIFORM -> uniform(least, greatest);
      case ZIPF -> zipf(fanout.alpha() == null ? 1 : fanout.alpha(), Math.max(1, least), greatest);
      case POISSON -> poisson(fanout.lambda(), least, greatest);
    };
  }

  private static long bound(Long single, Long clamp, boolean lower) {
    if (lower) {
      return Math.max(single == null ? 0 : single, clamp == null ? 0 : clamp);
    }
    return Math.min(
        single == null ? Integer.MAX_VALUE : single, clamp == null ? Integer.MAX_VALUE : clamp);
  }

  private static DiscreteLaw constant(FanoutSpec fanout, long least, long greatest) {
    double value =
        fanout.lambda() != null ? fanout.lambda() : fanout.min() != null ? fanout.min() : least;
    long count = (long) Math.max(least, Math.min(greatest, Math.floor(value + 0.5)));
    return DiscreteLaw.of(Math.toIntExact(count), new double[] {1});
  }

  private static DiscreteLaw uniform(long least, long greatest) {
    double[] weights = new double[support(least, greatest)];
    java.util.Arrays.fill(weights, 1);
    return DiscreteLaw.of((int) least, weights);
  }

  private static DiscreteLaw zipf(double alpha, long least, long greatest) {
    double[] weights = new double[support(least, greatest)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictMath.pow(least + i, -alpha);
    }
    return DiscreteLaw.of((int) least, weights);
  }

  /**
   * Poisson by its recurrence from the mode outwards, {@code p(k+1) = p(k) λ / (k+1)}, over all
   * values whose probability a double can tell from zero; what lies outside the bounds is moved to
   * them.
   */
  private static DiscreteLaw poisson(double lambda, long least, long greatest) {
    double reach = 40 + 12 * Math.sqrt(lambda);
    long low = (long) Math.max(0, Math.floor(lambda - reach));
    long high = (long) Math.ceil(lambda + reach);
    double[] weights = new double[support(low, high)];
    int mode = (int) ((long) Math.floor(lambda) - low);
    weights[mode] = 1;
    for (int i = mode + 1; i < weights.length; i++) {
      weights[i] = weights[i - 1] * lambda / (low + i);
    }
    for (int i = mode - 1; i >= 0; i--) {
      weights[i] = weights[i + 1] * (low + i + 1) / lambda;
    }
    return clamp(low, weights, least, greatest);
  }

  private static DiscreteLaw clamp(long low, double[] weights, long least, long greatest) {
    long first = Math.min(greatest, Math.max(low, least));
    long last = Math.max(least, Math.min(low + weights.length - 1, greatest));
    double[] clamped = new double[support(first, last)];
    for (int i = 0; i < weights.length; i++) {
      long value = Math.max(first, Math.min(last, low + i));
      clamped[(int) (value - first)] += weights[i];
    }
    return DiscreteLaw.of(Math.toIntExact(first), clamped);
  }

  private static int support(long least, long greatest) {
    long support = greatest - least + 1;
    if (support > MAX_SUPPORT) {
      throw new IllegalArgumentException(
          "spans "
              + support
              + " different numbers of rows, at most "
              + MAX_SUPPORT
              + " are possible; give a smaller max");
    }
    return (int) support;
  }
}
