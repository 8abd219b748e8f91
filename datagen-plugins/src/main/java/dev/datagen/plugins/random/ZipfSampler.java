package dev.datagen.plugins.random;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/**
 * Ranks by Zipf's law, {@code P(k) ∝ (k+1)^-exponent} for k = 0 … size-1, in constant time and
 * memory for any size: rejection-inversion (Hörmann and Derflinger: Rejection-Inversion to Generate
 * Variates from Monotone Discrete Distributions, ACM TOMACS 6, 1996), in the numerically stable
 * form of commons-math's {@code ZipfDistribution}. Takes one draw an attempt, from the given draw
 * on; less than 1.1 attempts on average.
 */
public final class ZipfSampler implements IndexSampler {

  /** Above it all ranks but the first have less than 2^-60 together; the hat underflows. */
  private static final double STEEPEST = 60;

  private static final double TAYLOR_LIMIT = 1e-8;

  private final double size;
  private final double exponent;
  private final double integralOfFirst;
  private final double integralOfAll;
  private final double shortcut;

  /**
   * @param size number of ranks, at least 1
   * @param exponent not negative; 0 makes all ranks equally likely
   */
  public ZipfSampler(long size, double exponent) {
    if (size < 1 || !(exponent >= 0)) {
      throw new IllegalArgumentException("zipf of " + size + " ranks, exponent " + exponent);
    }
    this.size = size;
    this.exponent = Math.min(exponent, STEEPEST);
    integralOfFirst = integral(1.5) - 1;
    integralOfAll = integral(size + 0.5);
    shortcut = 2 - inverse(integral(2.5) - density(2));
  }

  @Override
  public long size() {
    return (long) size;
  }

  @Override
  public long pick(RandomKey key, long id, int draw) {
    for (int attempt = draw; ; attempt++) {
      double u =
          integralOfAll
              + UnitInterval.of(key.bits(id, attempt)) * (integralOfFirst - integralOfAll);
      double x = inverse(u);
      double k = Math.max(1, Math.min(size, Math.floor(x + 0.5)));
      if (k - x <= shortcut || u >= integral(k + 0.5) - density(k)) {
        return (long) k - 1;
      }
    }
  }

  @Override
  public void fill(Rows rows, RandomKey key, int draw, long[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = pick(key, rows.id(i), draw);
    }
  }

  /** The hat: x^-exponent. */
  private double density(double x) {
    return Elementary.exp(-exponent * Elementary.log(x));
  }

  /** Its integral from 1 to x: (x^(1-exponent) - 1) / (1 - exponent), or log x. */
  private double integral(double x) {
    double logX = Elementary.log(x);
    double t = (1 - exponent) * logX;
    return (Math.abs(t) > TAYLOR_LIMIT ? Elementary.expm1(t) / t : 1 + t / 2 * (1 + t / 3)) * logX;
  }

  private double inverse(double x) {
    double t = Math.max(-1, x * (1 - exponent));
    double ratio = Math.abs(t) > TAYLOR_LIMIT ? Elementary.log1p(t) / t : 1 - t * (0.5 - t / 3);
    return Elementary.exp(ratio * x);
  }
}
