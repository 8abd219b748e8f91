package dev.datagen.plugins.modifier.key;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;

/**
 * Numbers the distinct values of a column of any type 0, 1, 2, …; a null has no number. Any number
 * of threads may search it.
 */
public final class ValueIds {

  private final LongIds longs;
  private final TextIds texts;

  private ValueIds(LongIds longs, TextIds texts) {
    this.longs = longs;
    this.texts = texts;
  }

  /**
   * Numbers the values of a column.
   *
   * @param ids set to the number of each value, −1 for nulls
   */
  public static ValueIds of(Column column, int[] ids) {
    if (column instanceof StringColumn strings) {
      TextIds texts = new TextIds();
      for (int i = 0; i < ids.length; i++) {
        ids[i] = column.isNull(i) ? -1 : texts.add(bytes(strings, i));
      }
      return new ValueIds(null, texts);
    }
    LongIds longs = new LongIds();
    long[] values = bits(column);
    for (int i = 0; i < ids.length; i++) {
      ids[i] = column.isNull(i) ? -1 : longs.add(values[i]);
    }
    return new ValueIds(longs, null);
  }

  /** The number of each value of another column of the same type; −1 for nulls and the unknown. */
  public void find(Column column, int[] out) {
    if (column instanceof StringColumn strings) {
      texts.find(strings, out);
    } else {
      long[] values = bits(column);
      for (int i = 0; i < values.length; i++) {
        out[i] = longs.find(values[i]);
      }
    }
    if (column.nulls().any()) {
      for (int i = 0; i < out.length; i++) {
        if (column.isNull(i)) {
          out[i] = -1;
        }
      }
    }
  }

  private static byte[] bytes(StringColumn strings, int position) {
    byte[] bytes = new byte[strings.length(position)];
    strings.copy(position, bytes, 0);
    return bytes;
  }

  /** Equal values have equal bits; 0.0 and −0.0 are equal. */
  private static long[] bits(Column column) {
    if (column instanceof LongColumn longs) {
      return longs.values();
    }
    long[] bits = new long[column.size()];
    if (column instanceof DoubleColumn doubles) {
      for (int i = 0; i < bits.length; i++) {
        bits[i] = Double.doubleToLongBits(doubles.values()[i] + 0.0);
      }
    } else {
      boolean[] values = ((BooleanColumn) column).values();
      for (int i = 0; i < bits.length; i++) {
        bits[i] = values[i] ? 1 : 0;
      }
    }
    return bits;
  }
}
