package dev.datagen.plugins.faker.method;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** Generators of numbers, booleans and times, each value as likely. */
public final class Numbers {

  private static final double[] TENS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

  private Numbers() {}

  /** {@code low + step * k} for k in 0 … count-1, stored as the type. */
  public record Steps(ColumnType output, long low, long step, long count) implements Generator {

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      long[] values = new long[rows.size()];
      key.fillBounded(rows, 0, count, values);
      for (int i = 0; i < values.length; i++) {
        values[i] = low + step * values[i];
      }
      return LongColumn.of(values);
    }
  }

  /** Real numbers with some digits behind the point, both ends included. */
  record Reals(double low, double high, int digits) implements Generator {

    @Override
    public ColumnType output() {
      return ColumnType.FLOAT;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      double[] values = new double[rows.size()];
      key.fillUniform(rows, 0, values);
      double scale = TENS[digits];
      double width = high - low;
      for (int i = 0; i < values.length; i++) {
        double rounded = Math.rint((low + values[i] * width) * scale) / scale;
        values[i] = Math.min(high, Math.max(low, rounded));
      }
      return DoubleColumn.of(values);
    }
  }

  /** True with some probability. */
  record Chance(double share) implements Generator {

    @Override
    public ColumnType output() {
      return ColumnType.BOOL;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      double[] draws = new double[rows.size()];
      key.fillUniform(rows, 0, draws);
      boolean[] values = new boolean[draws.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = draws[i] < share;
      }
      return BooleanColumn.of(values);
    }
  }

  static Generator integers(long low, long high) {
    return new Steps(ColumnType.INT, low, 1, high - low + 1);
  }

  static Generator degrees(double limit) {
    return new Reals(-limit, limit, 6);
  }

  static Generator range(Arguments arguments, String min, String max, int digits) {
    double low = arguments.number(min);
    double high = arguments.number(max);
    if (high < low || Math.max(Math.abs(low), Math.abs(high)) > 1e15) {
      throw arguments.wrong(
          max, "lies below " + min + " or beyond 1e15", "give a range within -1e15 to 1e15");
    }
    return new Reals(low, high, digits);
  }
}
