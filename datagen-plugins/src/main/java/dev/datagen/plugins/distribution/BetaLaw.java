package dev.datagen.plugins.distribution;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import org.apache.commons.math3.util.FastMath;

/**
 * A share between 0 and 1, by rejection (Cheng: Generating Beta Variates with Nonintegral Shape
 * Parameters, Communications of the ACM 21, 1978: algorithm BB where both parameters exceed 1, else
 * BC).
 */
final class BetaLaw implements Law {

  private static final double LOG_4 = 1.3862943611198906;
  private static final double ONE_PLUS_LOG_5 = 2.6094379124341003;

  private final boolean bothAboveOne;
  private final boolean flipped;
  private final double least;
  private final double greatest;
  private final double sum;
  private final double logSum;
  private final double beta;
  private final double k1;
  private final double k2;

  BetaLaw(double alpha, double betaParameter) {
    least = Math.min(alpha, betaParameter);
    greatest = Math.max(alpha, betaParameter);
    sum = alpha + betaParameter;
    logSum = FastMath.log(sum);
    bothAboveOne = least > 1;
    flipped = bothAboveOne ? alpha != least : alpha != greatest;
    double delta = 1 + greatest - least;
    beta = bothAboveOne ? Math.sqrt((sum - 2) / (2 * alpha * betaParameter - sum)) : 1 / least;
    k1 = delta * (0.0138889 + 0.0416667 * least) / (greatest * beta - 0.777778);
    k2 = 0.25 + (0.5 + 0.25 / delta) * least;
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    for (int i = 0; i < out.length; i++) {
      long id = rows.id(i);
      double other = bothAboveOne ? greatest : least;
      double odds = Math.min(Double.MAX_VALUE, bothAboveOne ? bb(key, id) : bc(key, id));
      out[i] = flipped ? other / (other + odds) : odds / (other + odds);
    }
  }

  private double bb(RandomKey key, long id) {
    double gamma = least + 1 / beta;
    for (int draw = 0; ; draw += 2) {
      double u1 = open(key, id, draw);
      double u2 = open(key, id, draw + 1);
      double v = beta * logit(u1);
      double w = least * FastMath.exp(v);
      double z = u1 * u1 * u2;
      double r = gamma * v - LOG_4;
      double s = least + r - w;
      if (s + ONE_PLUS_LOG_5 >= 5 * z) {
        return w;
      }
      double t = FastMath.log(z);
      if (s >= t || r + sum * (logSum - FastMath.log(greatest + w)) >= t) {
        return w;
      }
    }
  }

  private double bc(RandomKey key, long id) {
    for (int draw = 0; ; draw += 2) {
      double u1 = open(key, id, draw);
      double u2 = open(key, id, draw + 1);
      double y = u1 * u2;
      double z = u1 * y;
      boolean accepted = false;
      if (u1 < 0.5) {
        if (0.25 * u2 + z - y >= k1) {
          continue;
        }
      } else {
        accepted = z <= 0.25;
        if (!accepted && z >= k2) {
          continue;
        }
      }
      double v = beta * logit(u1);
      double w = Math.min(Double.MAX_VALUE, greatest * FastMath.exp(v));
      if (accepted || sum * (logSum - FastMath.log(least + w) + v) - LOG_4 >= FastMath.log(z)) {
        return w;
      }
    }
  }

  private static double logit(double u) {
    return FastMath.log(u) - FastMath.log1p(-u);
  }

  /** Strictly between 0 and 1. */
  private static double open(RandomKey key, long id, int draw) {
    return ((key.bits(id, draw) >>> 12) + 0.5) * 0x1.0p-52;
  }
}
