package dev.datagen.plugins.time;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;

/**
 * The column that no value may be earlier than.
 *
 * @param input a DATETIME or DATE column
 * @param days whether whole days are compared
 */
record After(Input input, boolean days) {

  /** Stands for a null: nothing is earlier. */
  static final long NONE = Long.MIN_VALUE;

  /**
   * Declares the column.
   *
   * @throws InvalidArgument of {@code after}, if it holds no times, or values of the row itself are
   *     to ascend as well
   */
  static After of(String column, Order order, ColumnContext context) {
    Input input = context.input("after", column);
    if (!input.type().isTemporal()) {
      throw new InvalidArgument(
          "after",
          "\"" + column + "\" is " + input.type() + ", not a time",
          "name a datetime or date column");
    }
    if (order == Order.ASCENDING && !context.isAncestor(column)) {
      throw new InvalidArgument(
          "after",
          "\"" + column + "\" differs from row to row, so the order cannot be kept",
          "leave order out, or name a column of an ancestor");
    }
    return new After(input, context.type().kind() == ColumnType.Kind.DATE);
  }

  /** Each row's bound in microseconds; {@link #NONE} where it has none. */
  long[] bounds(Inputs inputs) {
    Column column = inputs.column(input);
    long[] values = ((LongColumn) column).values();
    long[] bounds = new long[values.length];
    if (input.type().kind() == ColumnType.Kind.DATE) {
      for (int i = 0; i < bounds.length; i++) {
        bounds[i] = values[i] * CalendarFields.DAY;
      }
    } else if (days) {
      for (int i = 0; i < bounds.length; i++) {
        bounds[i] = Math.floorDiv(values[i], CalendarFields.DAY) * CalendarFields.DAY;
      }
    } else {
      System.arraycopy(values, 0, bounds, 0, bounds.length);
    }
    for (int i = 0; column.nulls().any() && i < bounds.length; i++) {
      if (column.isNull(i)) {
        bounds[i] = NONE;
      }
    }
    return bounds;
  }
}
