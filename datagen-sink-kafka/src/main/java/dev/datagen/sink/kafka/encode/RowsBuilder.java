package dev.datagen.sink.kafka.encode;

import java.util.Arrays;
import java.util.BitSet;

/** Gathers rows that are written one after another. Used by one thread. */
final class RowsBuilder {

  private static final int BYTES_AT_FIRST = 16;

  private final byte[][] blocks;
  private final int[] ends;
  private final BitSet absent = new BitSet();
  private byte[] block;
  private int end;
  private int row;

  RowsBuilder(int rows) {
    this.blocks = new byte[(rows + EncodedRows.BLOCK - 1) / EncodedRows.BLOCK][];
    this.ends = new int[rows];
    this.block = new byte[EncodedRows.BLOCK * BYTES_AT_FIRST];
  }

  /**
   * Makes room for more bytes of the row, which the caller writes.
   *
   * @return where they begin in {@link #block()}
   */
  int room(int bytes) {
    int start = end;
    end = Math.addExact(end, bytes);
    if (end > block.length) {
      block =
          Arrays.copyOf(
              block, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(2L * block.length, end)));
    }
    return start;
  }

  /** What {@link #room} has made room in; another one after the next call. */
  byte[] block() {
    return block;
  }

  void add(byte[] bytes, int length) {
    int start = room(length);
    System.arraycopy(bytes, 0, block, start, length);
  }

  /** The row has what was written since the one before. */
  void endRow() {
    ends[row++] = end;
    if (row % EncodedRows.BLOCK == 0 || row == ends.length) {
      blocks[(row - 1) / EncodedRows.BLOCK] = Arrays.copyOf(block, end);
      end = 0;
    }
  }

  /** The row has no bytes. */
  void skipRow() {
    absent.set(row);
    endRow();
  }

  EncodedRows build() {
    return new EncodedRows(blocks, ends, absent);
  }
}
