package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.plugins.time.CalendarFields;

/** An instant moved by a number of units; undefined where it would leave the years 1 to 9999. */
final class AddTimeNode extends BinaryNode {

  private static final long EARLIEST = -719_162 * CalendarFields.DAY;
  private static final long LATEST = 2_932_897 * CalendarFields.DAY - 1;

  private final TimeUnit unit;

  /** The arguments are of type DATETIME and FLOAT. */
  AddTimeNode(TimeUnit unit, Node time, Node count) {
    super(time, count, ValueType.DATETIME);
    this.unit = unit;
  }

  @Override
  public Column evaluate(Frame frame) {
    LongColumn times = (LongColumn) left.evaluate(frame);
    DoubleColumn counts = (DoubleColumn) right.evaluate(frame);
    Nulls nulls = times.nulls().or(counts.nulls());
    long[] out = new long[frame.size()];
    long[] undefined = null;
    for (int i = 0; i < out.length; i++) {
      double delta = counts.values()[i] * unit.micros();
      double moved = times.values()[i] + delta;
      out[i] = times.values()[i] + (long) Math.floor(delta + 0.5);
      if (!(moved >= EARLIEST && moved <= LATEST) && !nulls.isNull(i)) {
        undefined = undefined == null ? new long[Nulls.wordsFor(out.length)] : undefined;
        frame.undefined(i, undefined, "a time moved out of the years 0001 to 9999");
      }
    }
    return new LongColumn(out, undefined == null ? nulls : nulls.or(Nulls.of(undefined)));
  }

  @Override
  public boolean partial() {
    return true;
  }
}
