package dev.datagen.core.validation.key;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.core.dataset.ConstraintsSpec.Operator;
import dev.datagen.core.evaluate.cast.ValueText;

/**
 * Values of two columns as 64 bits that compare: integers and times exactly, others as doubles.
 *
 * @param exact whether both are stored alike or are times
 * @param days whether times are compared by their days
 */
record Scalar(boolean exact, boolean days) {

  private static final long DAY = 86_400_000_000L;

  /** How values of the two types compare. */
  static Scalar of(ColumnType one, ColumnType other) {
    boolean times = one.isTemporal() && other.isTemporal();
    return new Scalar(times || one.equals(other) && one.kind() != ColumnType.Kind.FLOAT, false);
  }

  /** Times by their days. */
  static Scalar ofDays() {
    return new Scalar(true, true);
  }

  /** Whether a column of that type has such values. */
  static boolean fits(ColumnType type) {
    return type.isNumeric() || type.isTemporal();
  }

  /** The bits of a value. */
  long bits(Column column, ColumnType type, int row) {
    if (column instanceof DoubleColumn doubles) {
      return Double.doubleToRawLongBits(doubles.values()[row]);
    }
    long value = ((LongColumn) column).values()[row];
    if (exact) {
      return type.kind() == ColumnType.Kind.DATE ? value * DAY : value;
    }
    return Double.doubleToRawLongBits(value / StrictMath.pow(10, type.scale()));
  }

  /** Whether the comparison holds. */
  boolean holds(long left, Operator operator, long right) {
    if (exact) {
      return holdsExactly(days ? day(left) : left, operator, days ? day(right) : right);
    }
    double one = Double.longBitsToDouble(left);
    double other = Double.longBitsToDouble(right);
    return switch (operator) {
      case LESS -> one < other;
      case AT_MOST -> one <= other;
      case GREATER -> one > other;
      case AT_LEAST -> one >= other;
      case EQUAL -> one == other;
    };
  }

  private static long day(long micros) {
    return Math.floorDiv(micros, DAY);
  }

  private static boolean holdsExactly(long left, Operator operator, long right) {
    return switch (operator) {
      case LESS -> left < right;
      case AT_MOST -> left <= right;
      case GREATER -> left > right;
      case AT_LEAST -> left >= right;
      case EQUAL -> left == right;
    };
  }

  /** A value as text. */
  String text(long bits, ColumnType type) {
    if (!exact) {
      return ValueText.of(Double.longBitsToDouble(bits));
    }
    return ValueText.of(type.kind() == ColumnType.Kind.DATE ? bits / DAY : bits, type);
  }
}
