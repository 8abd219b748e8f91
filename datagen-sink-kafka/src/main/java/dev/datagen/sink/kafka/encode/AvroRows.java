package dev.datagen.sink.kafka.encode;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import java.util.List;

/**
 * Rows as Avro records behind a fixed prefix, without a record object: for a block of rows that
 * fits the processor's cache, each column first adds to the rows' sizes and then writes straight
 * into arrays of exactly these.
 */
public final class AvroRows implements RowsEncoder {

  private static final int BLOCK = 256;

  private final byte[] prefix;
  private final List<AvroColumn> columns;

  /**
   * @param prefix comes before each record: the framing
   */
  public AvroRows(TableSchema table, byte[] prefix) {
    this.prefix = prefix.clone();
    this.columns = table.columns().stream().map(AvroColumn::of).toList();
  }

  @Override
  public byte[][] encode(Chunk chunk) {
    byte[][] rows = new byte[chunk.size()][];
    AvroColumn.Bound[] bound = new AvroColumn.Bound[columns.size()];
    for (int i = 0; i < bound.length; i++) {
      bound[i] = columns.get(i).bind(chunk.columns().get(i));
    }
    int[] ends = new int[BLOCK];
    for (int from = 0; from < rows.length; from += BLOCK) {
      int to = Math.min(rows.length, from + BLOCK);
      encode(bound, from, to, ends, rows);
    }
    return rows;
  }

  private void encode(AvroColumn.Bound[] bound, int from, int to, int[] ends, byte[][] rows) {
    for (int i = 0; i < to - from; i++) {
      ends[i] = prefix.length;
    }
    for (AvroColumn.Bound column : bound) {
      column.measure(from, to, ends, 0);
    }
    for (int row = from; row < to; row++) {
      byte[] bytes = new byte[ends[row - from]];
      System.arraycopy(prefix, 0, bytes, 0, prefix.length);
      rows[row] = bytes;
      ends[row - from] = prefix.length;
    }
    for (AvroColumn.Bound column : bound) {
      column.write(from, to, rows, ends, 0);
    }
  }
}
