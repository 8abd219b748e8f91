package dev.datagen.plugins.distribution;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.NormalDeviates;
import org.apache.commons.math3.util.FastMath;

/**
 * Time until several events, by rejection (Marsaglia and Tsang: A Simple Method for Generating
 * Gamma Variables, ACM TOMS 26, 2000). A shape below 1 is that of shape + 1 times a power of a
 * uniform.
 */
record GammaLaw(double shape, double scale) implements Law {

  /** Draws set aside for one normal deviate; it needs as many with a chance below 2^-300. */
  private static final int NORMAL_DRAWS = 128;

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    RandomKey normals = key.derive("normal");
    double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    for (int i = 0; i < out.length; i++) {
      long id = rows.id(i);
      double value = scale * d * standard(key, normals, id, d, c);
      out[i] = shape < 1 ? value * FastMath.pow(1 - key.uniform(id, 0), 1 / shape) : value;
    }
  }

  /** A gamma deviate divided by d. */
  private static double standard(RandomKey key, RandomKey normals, long id, double d, double c) {
    for (int attempt = 1; ; attempt++) {
      double x = NormalDeviates.at(normals, id, attempt * NORMAL_DRAWS);
      double root = 1 + c * x;
      if (root <= 0) {
        continue;
      }
      double v = root * root * root;
      double u = 1 - key.uniform(id, attempt);
      double square = x * x;
      if (u < 1 - 0.0331 * square * square
          || FastMath.log(u) < 0.5 * square + d * (1 - v + FastMath.log(v))) {
        return v;
      }
    }
  }
}
