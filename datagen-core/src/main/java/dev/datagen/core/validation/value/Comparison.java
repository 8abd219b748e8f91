package dev.datagen.core.validation.value;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.core.dataset.ConstraintsSpec.Operator;
import java.util.Arrays;

/** Compares two columns row by row, dates and datetimes as instants, numbers as numbers. */
final class Comparison {

  private static final long DAY = 86_400_000_000L;

  /** Tells whether a row keeps the comparison. */
  interface Test {
    boolean holds(int row);
  }

  private Comparison() {}

  static Test of(
      Column left, ColumnType leftType, Operator operator, Column right, ColumnType rightType) {
    if (isExact(leftType, rightType)) {
      long[] lefts = longs(left, leftType);
      long[] rights = longs(right, rightType);
      return row -> holds(operator, Long.compare(lefts[row], rights[row]));
    }
    if (leftType.isNumeric() && rightType.isNumeric()) {
      double[] lefts = doubles(left, leftType);
      double[] rights = doubles(right, rightType);
      return row -> holds(operator, lefts[row], rights[row]);
    }
    if (left instanceof BooleanColumn lefts && right instanceof BooleanColumn rights) {
      return row -> holds(operator, Boolean.compare(lefts.values()[row], rights.values()[row]));
    }
    return row ->
        holds(operator, left.value(row).toString().compareTo(right.value(row).toString()));
  }

  private static boolean isExact(ColumnType left, ColumnType right) {
    boolean times = left.isTemporal() && right.isTemporal();
    boolean same = left.isNumeric() && left.kind() != ColumnType.Kind.FLOAT && left.equals(right);
    return times || same;
  }

  private static long[] longs(Column column, ColumnType type) {
    long[] values = ((LongColumn) column).values();
    return type.kind() == ColumnType.Kind.DATE
        ? Arrays.stream(values).map(day -> day * DAY).toArray()
        : values;
  }

  private static double[] doubles(Column column, ColumnType type) {
    if (column instanceof DoubleColumn numbers) {
      return numbers.values();
    }
    double divisor = StrictMath.pow(10, type.scale());
    return Arrays.stream(((LongColumn) column).values()).mapToDouble(v -> v / divisor).toArray();
  }

  private static boolean holds(Operator operator, int comparison) {
    return switch (operator) {
      case LESS -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case GREATER -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
      case EQUAL -> comparison == 0;
    };
  }

  /** On numbers as such: what is not a number keeps no comparison. */
  private static boolean holds(Operator operator, double left, double right) {
    return switch (operator) {
      case LESS -> left < right;
      case AT_MOST -> left <= right;
      case GREATER -> left > right;
      case AT_LEAST -> left >= right;
      case EQUAL -> left == right;
    };
  }

  static String symbol(Operator operator) {
    return switch (operator) {
      case LESS -> "<";
      case AT_MOST -> "<=";
      case GREATER -> ">";
      case AT_LEAST -> ">=";
      case EQUAL -> "==";
    };
  }
}
