package dev.datagen.plugins.random;

import dev.datagen.api.random.RandomKey;

/**
 * Gamma deviates of scale 1 by rejection (Marsaglia and Tsang: A Simple Method for Generating Gamma
 * Variables, ACM TOMS 26, 2000), with a second look only at one in twenty. A shape below 1 is that
 * of shape + 1 times a power of a uniform. Made of a key within a fill; immutable.
 */
public final class GammaDeviates {

  /** Draws set aside for one normal deviate; it needs as many with a chance below 2^-300. */
  private static final int NORMAL_DRAWS = 128;

  private final RandomKey uniforms;
  private final RandomKey normals;
  private final double shape;
  private final double d;
  private final double c;

  /**
   * @param key a key of its own
   * @param shape above 0
   */
  public GammaDeviates(RandomKey key, double shape) {
    this.uniforms = key;
    this.normals = key.derive("normal");
    this.shape = shape;
    this.d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    this.c = 1 / Math.sqrt(9 * d);
  }

  /** The deviate of a row; 0 where it is too small for a double. */
  public double at(long id) {
    return shape < 1 ? boosted(id) * Elementary.exp(logOfPower(id)) : boosted(id);
  }

  /** The logarithm of {@link #at}, exact even where that is 0. */
  public double logAt(long id) {
    double log = Elementary.log(boosted(id));
    return shape < 1 ? log + logOfPower(id) : log;
  }

  private double logOfPower(long id) {
    return Elementary.log(1 - UnitInterval.of(uniforms.bits(id, 0))) / shape;
  }

  /** The deviate of the shape, or of the shape + 1 where it is below 1. */
  private double boosted(long id) {
    for (int attempt = 1; ; attempt++) {
      double x = NormalDeviates.at(normals, id, attempt * NORMAL_DRAWS);
      double root = 1 + c * x;
      if (root > 0) {
        double v = root * root * root;
        double u = 1 - UnitInterval.of(uniforms.bits(id, attempt));
        double square = x * x;
        if (u < 1 - 0.0331 * square * square
            || Elementary.log(u) < 0.5 * square + d * (1 - v + Elementary.log(v))) {
          return d * v;
        }
      }
    }
  }
}
