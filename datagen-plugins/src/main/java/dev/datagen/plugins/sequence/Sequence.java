package dev.datagen.plugins.sequence;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigInteger;

/** Row i has {@code start + i * step}. */
record Sequence(long start, long step) implements InvertibleGenerator {

  /** Whether the value of a row, and so of all before it, fits 64 bits. */
  boolean reaches(long row) {
    try {
      Math.addExact(start, Math.multiplyExact(row, step));
      return true;
    } catch (ArithmeticException e) {
      // the product alone may overflow where start lies on the other side of 0
      return BigInteger.valueOf(row)
              .multiply(BigInteger.valueOf(step))
              .add(BigInteger.valueOf(start))
              .bitLength()
          <= 63;
    }
  }

  @Override
  public ColumnType output() {
    return ColumnType.INT;
  }

  @Override
  public boolean unique() {
    return true;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long[] values = new long[rows.size()];
    long last = 0;
    if (rows.isRange()) {
      last = rows.row(values.length - 1);
      long first = start + rows.row(0) * step;
      for (int i = 0; i < values.length; i++) {
        values[i] = first + i * step;
      }
    } else {
      for (int i = 0; i < values.length; i++) {
        last = Math.max(last, rows.row(i));
        values[i] = start + rows.row(i) * step;
      }
    }
    if (!reaches(last)) {
      throw overflow(rows);
    }
    return LongColumn.of(values);
  }

  private RowError overflow(Rows rows) {
    int index = 0;
    while (reaches(rows.row(index))) {
      index++;
    }
    return new RowError(index, "the sequence " + start + " + row * " + step + " leaves 64 bits");
  }

  @Override
  public long rowOf(long value) {
    // differences beyond 64 bits are taken as unsigned, for no row that exists is lost by that
    boolean forward = step > 0 ? value >= start : value <= start;
    if (!forward) {
      return -1;
    }
    long distance = step > 0 ? value - start : start - value;
    long stride = step > 0 ? step : -step;
    if (Long.remainderUnsigned(distance, stride) != 0) {
      return -1;
    }
    long row = Long.divideUnsigned(distance, stride);
    return row < 0 ? -1 : row;
  }
}
