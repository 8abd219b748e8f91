package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;

/**
 * Integers, times, dates and decimals, as INT64 or INT32: packed differences where these are
 * smaller by an eighth or more, else plain.
 */
final class LongValues implements ValuesEncoder<LongColumn> {

  private final ColumnType type;
  private final boolean narrow;
  private final long least;
  private final long greatest;

  /**
   * @param narrow whether the values are stored as INT32
   */
  LongValues(ColumnType type, boolean narrow) {
    this.type = type;
    this.narrow = narrow;
    greatest =
        switch (type.kind()) {
          case DECIMAL -> BigDecimal.TEN.pow(type.precision()).longValueExact() - 1;
          case DATE -> Integer.MAX_VALUE;
          case INT, DATETIME, FLOAT, STRING, BOOL -> Long.MAX_VALUE;
        };
    least = greatest == Long.MAX_VALUE ? Long.MIN_VALUE : -greatest;
  }

  @Override
  public Class<LongColumn> columnClass() {
    return LongColumn.class;
  }

  @Override
  public Encoding encode(LongColumn column, int present, Statistics<?> statistics, Scratch scratch)
      throws IOException {
    long[] values =
        present == column.size()
            ? column.values()
            : scratch.present(column.values(), column.nulls());
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (int i = 0; i < present; i++) {
      min = Math.min(min, values[i]);
      max = Math.max(max, values[i]);
    }
    if (min < least || max > greatest) {
      throw new IOException("holds " + text(min < least ? min : max) + ", which is no " + type);
    }
    int plain = present * (narrow ? Integer.BYTES : Long.BYTES);
    int maxWidth = narrow ? Integer.SIZE : Long.SIZE;
    if (narrow) {
      ((IntStatistics) statistics).setMinMax((int) min, (int) max);
    } else {
      ((LongStatistics) statistics).setMinMax(min, max);
    }
    if (scratch.delta.encode(values, present, maxWidth, plain - plain / 8, scratch.page)) {
      return Encoding.DELTA_BINARY_PACKED;
    }
    if (narrow) {
      scratch.page.putInts(values, present);
    } else {
      scratch.page.putLongs(values, present);
    }
    return Encoding.PLAIN;
  }

  private String text(long value) {
    return BigDecimal.valueOf(value, type.scale()).toPlainString();
  }
}
