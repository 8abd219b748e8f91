package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.function.DoubleUnaryOperator;

/** A modifier that reads nothing of the row and draws nothing: a function of numbers. */
final class FixedStep implements DoubleUnaryOperator {

  private static final RandomKey ANY = RandomKey.ofSeed(0);
  private static final double[] PROBES = {0, 1, 2, -3, 8, 100};

  private final Modifier modifier;
  private final ColumnType input;

  FixedStep(Modifier modifier, ColumnType input) {
    this.modifier = modifier;
    this.input = input;
  }

  /** What the modifier makes of listed values. */
  static Column apply(Modifier modifier, Column values) {
    return modifier.modify(values, Rows.range(0, values.size()), ANY, null);
  }

  @Override
  public double applyAsDouble(double number) {
    try {
      Column one =
          input.kind() == ColumnType.Kind.FLOAT
              ? DoubleColumn.of(number)
              : LongColumn.of((long) Math.rint(number * StrictMath.pow(10, input.scale())));
      Column image = apply(modifier, one);
      return Reals.of(image, modifier.output())[0];
    } catch (RowError e) {
      return Double.NaN;
    }
  }

  /** The law of what it makes of numbers of a law; null if it is neither rising nor falling. */
  NumberLaw imageOf(NumberLaw law) {
    double shift = applyAsDouble(0);
    double factor = applyAsDouble(1) - shift;
    boolean affine = factor != 0;
    for (double probe : PROBES) {
      double expected = shift + factor * probe;
      affine &= Math.abs(applyAsDouble(probe) - expected) <= 1e-12 * Math.abs(expected);
    }
    if (affine) {
      return new AffineLaw(law, factor, shift);
    }
    boolean rises = true;
    boolean falls = true;
    double before = Double.NaN;
    for (int i = 1; i < 64; i++) {
      double image = applyAsDouble(Quantile.of(law, i / 64.0));
      if (Double.isNaN(image)) {
        return null;
      }
      rises &= !(image < before);
      falls &= !(image > before);
      before = image;
    }
    return rises || falls ? ImageLaw.of(law, this, rises) : null;
  }
}
