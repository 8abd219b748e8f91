package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.core.evaluate.LongBounds;
import dev.datagen.core.plan.ColumnRecipe;

/**
 * Observed numbers as the intervals of numbers that the cast and the declared range make them of.
 *
 * @param from lower ends; −∞ where the number is the least that is allowed
 * @param to upper ends; +∞ where it is the greatest
 */
record Observation(double[] from, double[] to) {

  /** Relative error of calculating the same in another order. */
  private static final double ERROR = 1e-10;

  static Observation of(Column values, ColumnRecipe recipe) {
    ColumnType type = recipe.spec().type();
    double[] numbers = Reals.of(values, type);
    double[] from = new double[numbers.length];
    double[] to = new double[numbers.length];
    double half = values instanceof LongColumn ? 0.5 / StrictMath.pow(10, type.scale()) : 0;
    Clamp bounds = bounds(recipe, type);
    for (int i = 0; i < numbers.length; i++) {
      double error = Math.abs(numbers[i]) * ERROR;
      boolean least = numbers[i] <= bounds.min();
      boolean greatest = numbers[i] >= bounds.max();
      from[i] = least ? Double.NEGATIVE_INFINITY : numbers[i] - half - error;
      to[i] = greatest ? Double.POSITIVE_INFINITY : numbers[i] + half + error;
    }
    return new Observation(from, to);
  }

  /** Bounds that the cast and the declared range move numbers to. */
  private static Clamp bounds(ColumnRecipe recipe, ColumnType type) {
    if (type.kind() == ColumnType.Kind.FLOAT) {
      return recipe
          .doubleRange()
          .orElse(new Clamp(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }
    double unit = StrictMath.pow(10, type.scale());
    double min = Double.NEGATIVE_INFINITY;
    double max = Double.POSITIVE_INFINITY;
    if (recipe.clamp().isPresent() && recipe.factors().isEmpty()) {
      LongBounds clamp = new LongBounds(recipe.clamp().get(), type);
      min = clamp.min() / unit;
      max = clamp.max() / unit;
    }
    if (recipe.longRange().isPresent()) {
      min = Math.max(min, recipe.longRange().get().min() / unit);
      max = Math.min(max, recipe.longRange().get().max() / unit);
    }
    return new Clamp(Math.min(min, max), Math.max(min, max));
  }

  /**
   * The intervals before a clamp and factors.
   *
   * @param clamp the clamp
   * @param factors what clamped numbers are multiplied by; null for 1
   */
  Observation behind(Clamp clamp, double[] factors) {
    double[] least = from.clone();
    double[] greatest = to.clone();
    for (int i = 0; i < least.length; i++) {
      if (factors != null) {
        Inversion.divide(least, greatest, i, 0, factors[i]);
      }
      boolean outside = least[i] > clamp.max() || greatest[i] < clamp.min();
      least[i] =
          outside ? Double.NaN : least[i] <= clamp.min() ? Double.NEGATIVE_INFINITY : least[i];
      greatest[i] = greatest[i] >= clamp.max() ? Double.POSITIVE_INFINITY : greatest[i];
    }
    return new Observation(least, greatest);
  }
}
