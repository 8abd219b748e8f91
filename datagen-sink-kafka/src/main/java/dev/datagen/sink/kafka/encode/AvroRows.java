package dev.datagen.sink.kafka.encode;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/**
 * Rows as Avro records behind a fixed prefix, without a record object: for a block of rows that
 * fits the processor's cache, each column first adds to the rows' sizes and then writes straight
 * into one array of exactly their sum.
 */
public final class AvroRows implements RowsEncoder {

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
  public EncodedRows encode(Chunk chunk) throws IOException {
    return encode(chunk, new BitSet());
  }

  /** The rows, but none of those that are {@code absent}. */
  EncodedRows encode(Chunk chunk, BitSet absent) throws IOException {
    AvroColumn.Bound[] bound = new AvroColumn.Bound[columns.size()];
    for (int i = 0; i < bound.length; i++) {
      bound[i] = columns.get(i).bind(chunk.columns().get(i));
    }
    int block = EncodedRows.BLOCK;
    byte[][] blocks = new byte[(chunk.size() + block - 1) / block][];
    int[] ends = new int[chunk.size()];
    for (int from = 0; from < ends.length; from += block) {
      int to = Math.min(ends.length, from + block);
      blocks[from / block] = encode(chunk, bound, from, to, ends);
    }
    return new EncodedRows(blocks, ends, absent);
  }

  private byte[] encode(Chunk chunk, AvroColumn.Bound[] bound, int from, int to, int[] ends)
      throws IOException {
    for (int row = from; row < to; row++) {
      ends[row] = prefix.length;
    }
    for (AvroColumn.Bound column : bound) {
      column.measure(from, to, ends, from);
    }
    byte[] bytes = new byte[startsOf(chunk, from, to, ends)];
    for (int row = from; row < to; row++) {
      System.arraycopy(prefix, 0, bytes, ends[row], prefix.length);
      ends[row] += prefix.length;
    }
    for (AvroColumn.Bound column : bound) {
      column.write(from, to, bytes, ends, from);
    }
    return bytes;
  }

  /** Makes starts of sizes; returns the sum. */
  private static int startsOf(Chunk chunk, int from, int to, int[] sizes) throws IOException {
    long end = 0;
    for (int row = from; row < to; row++) {
      int size = sizes[row];
      sizes[row] = (int) end;
      end += size;
      if (size < 0 || end > Integer.MAX_VALUE - 8) {
        throw new IOException(
            "row "
                + chunk.row(row)
                + " of "
                + chunk.table().name()
                + " is too large: it and the rows beside it have more than 2 GiB");
      }
    }
    return (int) end;
  }
}
