package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.BooleanColumn;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.BooleanStatistics;
import org.apache.parquet.column.statistics.Statistics;

/** Booleans, a bit each. */
final class BooleanValues implements ValuesEncoder<BooleanColumn> {

  @Override
  public Class<BooleanColumn> columnClass() {
    return BooleanColumn.class;
  }

  @Override
  public Encoding encode(
      BooleanColumn column, int present, Statistics<?> statistics, Scratch scratch) {
    boolean[] values = column.values();
    PageBuffer page = scratch.page;
    page.reserve(present + 7 >> 3);
    int count = 0;
    int trues = 0;
    int bits = 0;
    for (int i = 0; i < values.length; i++) {
      if (present == values.length || !column.isNull(i)) {
        int bit = values[i] ? 1 : 0;
        trues += bit;
        bits |= bit << (count & 7);
        if ((++count & 7) == 0) {
          page.putByte(bits);
          bits = 0;
        }
      }
    }
    if ((count & 7) != 0) {
      page.putByte(bits);
    }
    ((BooleanStatistics) statistics).setMinMax(trues == present, trues > 0);
    return Encoding.PLAIN;
  }
}
