package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.plugins.modifier.RowTime;
import dev.datagen.plugins.time.CalendarFields;
import java.util.Arrays;

/**
 * When effects last, as half-open spans of microseconds: from the start to just before the end.
 *
 * @param start the column of starts, null where effects last for ever
 * @param end the column of ends, null where effects last for ever
 */
record EffectWindows(Reference start, Reference end) {

  static EffectWindows plan(String table, EffectArguments.Window window, ColumnContext context) {
    if (window == null) {
      return new EffectWindows(null, null);
    }
    return new EffectWindows(
        time("window.start_col", table + "." + window.startCol(), context),
        time("window.end_col", table + "." + window.endCol(), context));
  }

  private static Reference time(String argument, String column, ColumnContext context) {
    Reference reference = context.reference(argument, column);
    if (!reference.type().isTemporal()) {
      throw new InvalidArgument(
          argument,
          column + " holds no times, it is of type " + reference.type(),
          "name a datetime or date column");
    }
    return reference;
  }

  /** The first microsecond of each effect; a null start is open. */
  long[] starts(Inputs inputs, long[] rows) {
    return bounds(start, inputs, rows, Long.MIN_VALUE, 0);
  }

  /** The first microsecond behind each effect: behind the day where the end is a date. */
  long[] ends(Inputs inputs, long[] rows) {
    boolean date = end != null && end.type().kind() == ColumnType.Kind.DATE;
    return bounds(end, inputs, rows, Long.MAX_VALUE, date ? CalendarFields.DAY : 1);
  }

  private static long[] bounds(
      Reference column, Inputs inputs, long[] rows, long open, long behind) {
    long[] bounds = new long[rows.length];
    if (column == null) {
      Arrays.fill(bounds, open);
      return bounds;
    }
    LongColumn picked = (LongColumn) inputs.pick(column, rows);
    long[] micros = RowTime.micros(picked, column.type());
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = picked.isNull(i) ? open : micros[i] + behind;
    }
    return bounds;
  }
}
