package dev.datagen.core.validation.value;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.core.validation.DoubleSummary;
import dev.datagen.core.validation.LongSummary;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values lie within bounds. A chunk whose extremes do is not looked at twice. */
final class RangeRule {

  private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

  private RangeRule() {}

  /** The rule for a column of that type; a bound may be null. */
  static Rule of(int column, ColumnType type, Literal min, Literal max) {
    if (type.kind() == ColumnType.Kind.FLOAT) {
      double low = min == null ? Double.NEGATIVE_INFINITY : min.decimal().doubleValue();
      double high = max == null ? Double.POSITIVE_INFINITY : max.decimal().doubleValue();
      return (chunk, breaks) -> doubles(chunk, column, low, high, breaks);
    }
    long low = min == null ? Long.MIN_VALUE : bound(min, type, RoundingMode.CEILING);
    long high = max == null ? Long.MAX_VALUE : bound(max, type, RoundingMode.FLOOR);
    return (chunk, breaks) -> longs(chunk, column, low, high, breaks);
  }

  /** A bound as the type stores values, rounded towards the inside. */
  private static long bound(Literal literal, ColumnType type, RoundingMode inside) {
    if (type.isTemporal()) {
      return (Long) Literals.toValue("", literal, type);
    }
    BigDecimal unscaled = literal.decimal().scaleByPowerOfTen(type.scale()).setScale(0, inside);
    return unscaled.min(GREATEST).max(LEAST).longValueExact();
  }

  private static void longs(Observed chunk, int column, long low, long high, Breaks breaks) {
    LongSummary summary = chunk.longs(column);
    breaks.observe(summary.count());
    if (summary.count() == 0 || summary.min() >= low && summary.max() <= high) {
      return;
    }
    long[] values = ((LongColumn) chunk.column(column)).values();
    for (int i = 0; i < values.length; i++) {
      if ((values[i] < low || values[i] > high) && !chunk.column(column).isNull(i)) {
        breaks.add(chunk.chunk(), i, row -> text(chunk, column, row));
      }
    }
  }

  private static void doubles(Observed chunk, int column, double low, double high, Breaks breaks) {
    DoubleSummary summary = chunk.doubles(column);
    breaks.observe(summary.count());
    if (!summary.hasNaN() && summary.min() >= low && summary.max() <= high) {
      return;
    }
    Column values = chunk.column(column);
    double[] numbers = ((DoubleColumn) values).values();
    for (int i = 0; i < numbers.length; i++) {
      if (!(numbers[i] >= low && numbers[i] <= high) && !values.isNull(i)) {
        breaks.add(chunk.chunk(), i, row -> text(chunk, column, row));
      }
    }
  }

  static String text(Observed chunk, int column, int row) {
    return chunk.chunk().table().columns().get(column).name()
        + " = "
        + Texts.value(chunk.chunk(), column, row);
  }
}
