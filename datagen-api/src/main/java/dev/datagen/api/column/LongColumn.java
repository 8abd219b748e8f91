package dev.datagen.api.column;

import java.util.Arrays;

/**
 * 64-bit integers: an {@code int}, a {@code datetime} (microseconds since 1970-01-01T00:00Z), a
 * {@code date} (days since 1970-01-01) or a {@code decimal(p,s)} (the unscaled value).
 *
 * @param values one value a position; owned by the column
 * @param nulls which of them are null
 */
public record LongColumn(long[] values, Nulls nulls) implements Column {

  /** A column without nulls; takes ownership of the array. */
  public static LongColumn of(long... values) {
    return new LongColumn(values, Nulls.NONE);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public LongColumn withNulls(Nulls replacement) {
    return new LongColumn(values, replacement);
  }

  @Override
  public LongColumn gather(int[] positions) {
    long[] gathered = new long[positions.length];
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0) {
        gathered[i] = values[positions[i]];
      }
    }
    return new LongColumn(gathered, nulls.gather(positions));
  }

  @Override
  public LongColumn slice(int from, int to) {
    return new LongColumn(Arrays.copyOfRange(values, from, to), nulls.slice(from, to));
  }

  @Override
  public Long value(int position) {
    return isNull(position) ? null : values[position];
  }
}
