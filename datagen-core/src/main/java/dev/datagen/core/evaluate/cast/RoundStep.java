package dev.datagen.core.evaluate.cast;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.problem.RowError;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.LongBounds;
import dev.datagen.core.evaluate.PlannedColumn;
import java.util.Optional;

/**
 * Real numbers to stored integers: scaled, rounded half up (towards +∞ at the half), kept inside
 * the clamp. NaN and infinity become null; what the type cannot hold is a row error.
 *
 * @param type the type that is stored
 * @param factor 10^scale
 * @param limit the least magnitude that does not fit
 * @param bounds the clamp in stored integers, or the whole range
 */
record RoundStep(ColumnType type, double factor, double limit, LongBounds bounds)
    implements PlannedColumn.Step {

  static RoundStep to(ColumnType type, Optional<Clamp> clamp) {
    double limit = type.precision() == 0 ? 0x1p63 : StrictMath.pow(10, type.precision());
    LongBounds bounds =
        clamp
            .map(c -> new LongBounds(c, type))
            .filter(b -> b.min() <= b.max())
            .orElse(new LongBounds(Long.MIN_VALUE, Long.MAX_VALUE));
    return new RoundStep(type, StrictMath.pow(10, type.scale()), limit, bounds);
  }

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    double[] numbers = ((DoubleColumn) column).values();
    long[] values = new long[numbers.length];
    long min = bounds.min();
    long max = bounds.max();
    double below = limit - 1;
    boolean fit = true;
    for (int i = 0; i < values.length; i++) {
      double scaled = numbers[i] * factor;
      double floor = Math.floor(scaled);
      // 1 from the half on, from the sign of an exact difference: a branch would often be
      // mispredicted
      long up = 1 - (Double.doubleToRawLongBits(scaled - floor - 0.5) >>> 63);
      fit &= floor < below && floor > -limit;
      values[i] = Math.max(min, Math.min(max, (long) floor + up));
    }
    return new LongColumn(values, fit ? column.nulls() : refused(column, numbers, values));
  }

  /** The nulls, with those of values that are not finite; too large a value is an error. */
  private Nulls refused(Column column, double[] numbers, long[] values) {
    Unrepresentable refused = new Unrepresentable(numbers.length);
    for (int i = 0; i < values.length; i++) {
      double scaled = numbers[i] * factor;
      double floor = Math.floor(scaled);
      double rounded = scaled - floor >= 0.5 ? floor + 1 : floor;
      if (rounded < limit && rounded > -limit) {
        continue;
      }
      if (Double.isFinite(numbers[i]) && !column.isNull(i)) {
        throw new RowError(i, DoesNotFit.message(ValueText.of(numbers[i]), type));
      }
      refused.add(i);
      values[i] = 0;
    }
    return refused.or(column.nulls());
  }
}
