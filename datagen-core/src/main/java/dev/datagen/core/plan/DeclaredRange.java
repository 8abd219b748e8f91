package dev.datagen.core.plan;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.core.evaluate.LongBounds;
import dev.datagen.core.evaluate.cast.ValueText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What all ranges declared for a column leave.
 *
 * @param type the column's type
 * @param doubles the bounds of a {@code float} column
 * @param longs the bounds of any other column's stored integers
 * @param path where in the schema the last of them is
 */
record DeclaredRange(ColumnType type, Clamp doubles, LongBounds longs, String path) {

  private static final long DAY = 86_400_000_000L;

  /** Whether a value of the column's type lies inside; nulls do. */
  boolean holds(Column column, int i) {
    if (column.isNull(i)) {
      return true;
    }
    if (column instanceof DoubleColumn numbers) {
      double value = numbers.values()[i];
      return value >= doubles.min() && value <= doubles.max();
    }
    long value = ((LongColumn) column).values()[i];
    return value >= longs.min() && value <= longs.max();
  }

  /** A value of the column's type in words. */
  String text(Column column, int i) {
    return column instanceof DoubleColumn numbers
        ? ValueText.of(numbers.values()[i])
        : ValueText.of(((LongColumn) column).values()[i], type);
  }

  /** A value that counts times in microseconds in words. */
  String text(BigDecimal value) {
    return switch (type.kind()) {
      case DATE -> ValueText.of(days(value).longValue(), type);
      case DATETIME -> ValueText.of(value.setScale(0, RoundingMode.FLOOR).longValue(), type);
      case INT, DECIMAL, FLOAT, STRING, BOOL -> value.stripTrailingZeros().toPlainString();
    };
  }

  /** Where the range is one of dates, the midnight before a time in microseconds. */
  BigDecimal wholeDays(BigDecimal value) {
    return type.kind() == ColumnType.Kind.DATE
        ? days(value).multiply(BigDecimal.valueOf(DAY))
        : value;
  }

  private static BigDecimal days(BigDecimal micros) {
    return micros.divide(BigDecimal.valueOf(DAY), 0, RoundingMode.FLOOR);
  }

  /** The least number inside. */
  double least() {
    return isFloat() ? doubles.min() : BigDecimal.valueOf(longs.min(), type.scale()).doubleValue();
  }

  /** The greatest number inside. */
  double greatest() {
    return isFloat() ? doubles.max() : BigDecimal.valueOf(longs.max(), type.scale()).doubleValue();
  }

  /** The least value inside, times in microseconds; empty if there is no bound. */
  Optional<BigDecimal> leastValue() {
    if (isFloat()) {
      return Optional.of(doubles.min()).filter(Double::isFinite).map(BigDecimal::valueOf);
    }
    return longs.min() == Long.MIN_VALUE ? Optional.empty() : Optional.of(value(longs.min()));
  }

  /** The greatest value inside, times in microseconds; empty if there is no bound. */
  Optional<BigDecimal> greatestValue() {
    if (isFloat()) {
      return Optional.of(doubles.max()).filter(Double::isFinite).map(BigDecimal::valueOf);
    }
    return longs.max() == Long.MAX_VALUE ? Optional.empty() : Optional.of(value(longs.max()));
  }

  private BigDecimal value(long stored) {
    BigDecimal value = BigDecimal.valueOf(stored, type.scale());
    return type.kind() == ColumnType.Kind.DATE ? value.multiply(BigDecimal.valueOf(DAY)) : value;
  }

  /** By how much rounding to the column's type moves a number at most. */
  double rounding() {
    return isFloat() ? 0 : BigDecimal.valueOf(5, type.scale() + 1).doubleValue();
  }

  /** The first instant inside, in microseconds. */
  long earliest() {
    return inMicros(longs.min(), 0);
  }

  /** The last instant inside, in microseconds: of a date the end of its day. */
  long latest() {
    return inMicros(longs.max(), DAY - 1);
  }

  private long inMicros(long stored, long within) {
    if (type.kind() != ColumnType.Kind.DATE) {
      return stored;
    }
    if (stored < Long.MIN_VALUE / DAY || stored > Long.MAX_VALUE / DAY - 1) {
      return stored < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return stored * DAY + within;
  }

  private boolean isFloat() {
    return type.kind() == ColumnType.Kind.FLOAT;
  }
}
