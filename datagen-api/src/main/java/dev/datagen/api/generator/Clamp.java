package dev.datagen.api.generator;

/**
 * Bounds of a number, both inclusive.
 *
 * @param min the least value, may be −∞
 * @param max the greatest value, may be +∞, not below {@code min}
 */
public record Clamp(double min, double max) {

  public Clamp {
    if (!(min <= max)) {
      throw new IllegalArgumentException("the lower bound " + min + " exceeds the upper " + max);
    }
  }

  /** The value, or the nearer bound. NaN stays NaN. */
  public double apply(double value) {
    return value < min ? min : value > max ? max : value;
  }
}
