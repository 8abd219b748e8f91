package dev.datagen.plugins.time;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import java.util.Arrays;
import java.util.List;

/**
 * A column that no value may be earlier than.
 *
 * @param input a DATETIME or DATE column
 * @param days whether whole days are compared, as where either is a date
 * @param strict whether values must lie behind it
 */
record After(Input input, boolean days, boolean strict) {

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
    return of(input, context.type(), false);
  }

  static After of(Input input, ColumnType output, boolean strict) {
    boolean days = isDate(input.type()) || isDate(output);
    return new After(input, days, strict);
  }

  private static boolean isDate(ColumnType type) {
    return type.kind() == ColumnType.Kind.DATE;
  }

  /**
   * The first microsecond that each row's value may have, by all of the columns; {@link #NONE}
   * where there is none.
   *
   * @param afters at least one
   */
  static long[] bounds(List<After> afters, Inputs inputs) {
    long[] bounds = new long[inputs.column(afters.get(0).input).size()];
    Arrays.fill(bounds, NONE);
    for (After after : afters) {
      after.raise(bounds, inputs.column(after.input));
    }
    return bounds;
  }

  private void raise(long[] bounds, Column column) {
    long[] values = ((LongColumn) column).values();
    long unit = isDate(input.type()) ? CalendarFields.DAY : 1;
    long added = !strict ? 0 : days ? CalendarFields.DAY : 1;
    boolean nulls = column.nulls().any();
    for (int i = 0; i < bounds.length; i++) {
      if (!nulls || !column.isNull(i)) {
        long instant = values[i] * unit;
        long floor =
            days ? Math.floorDiv(instant, CalendarFields.DAY) * CalendarFields.DAY : instant;
        bounds[i] = Math.max(bounds[i], floor + added);
      }
    }
  }
}
