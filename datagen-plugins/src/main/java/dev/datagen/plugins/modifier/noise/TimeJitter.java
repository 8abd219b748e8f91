package dev.datagen.plugins.modifier.noise;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.NormalDeviates;
import dev.datagen.plugins.time.CalendarFields;
import java.util.Optional;

/**
 * Instants shifted by normal noise and folded back (mirrored at the border, as often as it takes)
 * into the span they must not leave. An instant that lies outside of the bounds anyway is kept
 * within its unit only.
 *
 * @param std standard deviation in microseconds
 * @param unit the unit that is not left, or null
 * @param earliest the least instant
 * @param latest the greatest instant
 * @param bounded tells what instants each row may not lie before or behind; null if none does
 */
record TimeJitter(
    double std, Dimension unit, long earliest, long latest, PatternedGenerator bounded)
    implements Modifier {

  /** Far from the ends of 64 bits, so that sums of two such instants do not overflow. */
  private static final long FAR = 1L << 61;

  @Override
  public ColumnType output() {
    return ColumnType.DATETIME;
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    long[] values = ((LongColumn) column).values();
    double[] deviates = new double[values.length];
    NormalDeviates.fill(rows, key, 0, deviates);
    int size = values.length;
    long[] least = bounded == null ? null : bounded.notBefore(inputs, size).orElse(null);
    long[] greatest = bounded == null ? null : bounded.notBehind(inputs, size).orElse(null);
    long[] shifted = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      long value = values[i];
      boolean inside = value >= earliest && value <= latest;
      long low = inside ? Math.max(earliest, -FAR) : -FAR;
      long high = inside ? Math.min(latest, FAR) : FAR;
      if (unit != null) {
        low = Math.max(low, CalendarFields.floor(unit, value));
        high = Math.min(high, CalendarFields.next(unit, value) - 1);
      }
      if (least != null && least[i] <= value) {
        low = Math.max(low, least[i]);
      }
      if (greatest != null && greatest[i] >= value) {
        high = Math.min(high, greatest[i]);
      }
      shifted[i] = fold(value + Math.round(std * deviates[i]), low, high);
    }
    return new LongColumn(shifted, column.nulls());
  }

  /** The instant mirrored into the span from {@code low} to {@code high}, both inclusive. */
  static long fold(long instant, long low, long high) {
    if (instant >= low && instant <= high) {
      return instant;
    }
    long width = high - low + 1;
    long offset = Math.floorMod(instant - low, 2 * width);
    return offset < width ? low + offset : low + 2 * width - 1 - offset;
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(new LawChange.TimeNoise(Optional.ofNullable(unit)));
  }
}
