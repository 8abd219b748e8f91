package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.RowBounds;
import dev.datagen.core.evaluate.BoundStep;
import dev.datagen.core.evaluate.LongBounds;
import dev.datagen.core.evaluate.PlannedColumn.Step;
import dev.datagen.core.evaluate.Wiring;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What inequalities leave of a column.
 *
 * @param bounds by other columns
 * @param least the least value at all, times in microseconds; null for none
 * @param greatest the greatest value at all; null for none
 */
record KeptBounds(RowBounds bounds, BigDecimal least, BigDecimal greatest) {

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000_000L);

  /** Whether any value may be moved. */
  boolean isBounded() {
    return !bounds.all().isEmpty() || least != null || greatest != null;
  }

  Step step(Wiring wiring) {
    double min = least == null ? Double.NEGATIVE_INFINITY : least.doubleValue();
    double max = greatest == null ? Double.POSITIVE_INFINITY : greatest.doubleValue();
    LongBounds longs =
        new LongBounds(
            least == null ? Long.MIN_VALUE : stored(least, RoundingMode.CEILING),
            greatest == null ? Long.MAX_VALUE : stored(greatest, RoundingMode.FLOOR));
    return new BoundStep(bounds, new Clamp(min, Math.max(min, max)), longs, wiring);
  }

  private long stored(BigDecimal value, RoundingMode rounding) {
    ColumnType type = bounds.type();
    return type.kind() == ColumnType.Kind.DATE
        ? LongBounds.stored(value.divide(DAY, 0, rounding), 0, rounding)
        : LongBounds.stored(value, type.scale(), rounding);
  }
}
