package dev.datagen.core.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.PlannedColumn;
import dev.datagen.core.evaluate.Wiring;
import java.util.Arrays;
import java.util.List;

/**
 * Multiplies numbers by factors of the row's entities. Gives doubles.
 *
 * @param factors the factors with the entity's columns that they follow from
 * @param time the row's time, at which ages are taken; null if no factor ages
 * @param type the type of the values that arrive
 * @param wiring the column's inputs
 */
public record ValueFactorStep(List<Bound> factors, Input time, ColumnType type, Wiring wiring)
    implements PlannedColumn.Step {

  /**
   * A factor and where the row finds the column that it follows from.
   *
   * @param factor the factor
   * @param column the entity's column, as the row sees it
   */
  public record Bound(EntityFactor factor, Input column) {}

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    double[] values = factors(evaluation.inputs(wiring), column.size());
    if (column instanceof DoubleColumn doubles) {
      for (int i = 0; i < values.length; i++) {
        values[i] *= doubles.values()[i];
      }
    } else {
      long[] stored = ((LongColumn) column).values();
      double divisor = StrictMath.pow(10, type.scale());
      for (int i = 0; i < values.length; i++) {
        values[i] *= stored[i] / divisor;
      }
    }
    return new DoubleColumn(values, column.nulls());
  }

  /** The product of all factors for each row under way. */
  public double[] factors(Inputs inputs, int size) {
    double[] product = new double[size];
    Arrays.fill(product, 1);
    for (Bound bound : factors) {
      multiply(bound, inputs, product);
    }
    return product;
  }

  /** Multiplies numbers by one of the factors. */
  public void multiply(Bound bound, Inputs inputs, double[] product) {
    bound.factor().multiply(inputs.column(bound.column()), moments(inputs), product);
  }

  /** When ages are taken; null if no factor ages. */
  public Moments moments(Inputs inputs) {
    return time == null ? null : Moments.of(inputs.column(time), time.type());
  }
}
