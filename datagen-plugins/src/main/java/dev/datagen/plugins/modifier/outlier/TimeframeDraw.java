package dev.datagen.plugins.modifier.outlier;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.time.Timeframe;
import dev.datagen.plugins.time.CalendarFields;
import java.util.Map;
import java.util.Optional;

/**
 * Times of the timeframe, each alike: dates, or instants of its grid (of days where the grid is one
 * of months).
 *
 * @param output DATETIME or DATE
 * @param start the first time, in microseconds or days
 * @param step the distance between two times
 * @param count how many times there are
 */
record TimeframeDraw(ColumnType output, long start, long step, long count) implements Generator {

  static TimeframeDraw of(Timeframe timeframe, ColumnType type) {
    if (type.kind() == ColumnType.Kind.DATE) {
      long first = Math.floorDiv(timeframe.start(), CalendarFields.DAY);
      long last = Math.floorDiv(timeframe.end(), CalendarFields.DAY);
      return new TimeframeDraw(type, first, 1, last - first + 1);
    }
    long step =
        timeframe.frequency().isCalendrical() ? CalendarFields.DAY : timeframe.frequency().micros();
    long count = (timeframe.end() - timeframe.start()) / step + 1;
    return new TimeframeDraw(type, timeframe.start(), step, count);
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long[] times = new long[rows.size()];
    key.fillBounded(rows, 0, count, times);
    for (int i = 0; i < times.length; i++) {
      times[i] = start + times[i] * step;
    }
    return new LongColumn(times, Nulls.NONE);
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(new UniformTimes(this));
  }

  /** Every time alike. */
  private record UniformTimes(TimeframeDraw draw) implements TimeLaw {

    private long unit() {
      return draw.output.kind() == ColumnType.Kind.DATE ? CalendarFields.DAY : 1;
    }

    @Override
    public long earliest() {
      return draw.start * unit();
    }

    @Override
    public long latest() {
      return (draw.start + (draw.count - 1) * draw.step) * unit();
    }

    @Override
    public double shareBefore(long instant) {
      long behind = instant - earliest() + draw.step * unit() - 1;
      return Math.max(0, Math.min(1, (double) (behind / (draw.step * unit())) / draw.count));
    }

    @Override
    public Map<Dimension, double[]> patterns() {
      return Map.of();
    }

    @Override
    public boolean evenlySpread() {
      return false;
    }

    @Override
    public boolean bounded() {
      return false;
    }

    @Override
    public long[] notBefore(Inputs inputs, int size) {
      throw new IllegalStateException("nothing bounds these times");
    }

    @Override
    public long[] notBehind(Inputs inputs, int size) {
      throw new IllegalStateException("nothing bounds these times");
    }
  }
}
