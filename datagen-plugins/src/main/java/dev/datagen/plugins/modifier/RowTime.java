package dev.datagen.plugins.modifier;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.plugins.time.CalendarFields;

/**
 * The time of each row as declared at planning. A date counts as its first instant.
 *
 * @param input a DATETIME or DATE column
 */
public record RowTime(Input input) {

  /**
   * Declares that the row's time is read.
   *
   * @param argument the argument that may name the column
   * @param column the name given, or null
   * @throws InvalidArgument if there is no such column, it holds no times, or the row has no time
   */
  public static RowTime declare(ColumnContext context, String argument, String column) {
    Input input = context.rowTime(argument, column);
    if (!input.type().isTemporal()) {
      throw new InvalidArgument(
          argument,
          input.name() + " holds no times, it is of type " + input.type(),
          "name a datetime or date column");
    }
    return new RowTime(input);
  }

  /** Whether it is a date, without a time of day. */
  public boolean isDate() {
    return input.type().kind() == ColumnType.Kind.DATE;
  }

  /** Microseconds since 1970-01-01T00:00Z of each row under way; read only. */
  public long[] micros(Inputs inputs) {
    return micros((LongColumn) inputs.column(input), input.type());
  }

  /** Which rows have no time. */
  public Nulls nulls(Inputs inputs) {
    return inputs.column(input).nulls();
  }

  /** Microseconds since 1970-01-01T00:00Z of a DATETIME or DATE column; read only. */
  public static long[] micros(LongColumn column, ColumnType type) {
    if (type.kind() == ColumnType.Kind.DATETIME) {
      return column.values();
    }
    long[] days = column.values();
    long[] micros = new long[days.length];
    for (int i = 0; i < days.length; i++) {
      micros[i] = days[i] * CalendarFields.DAY;
    }
    return micros;
  }
}
