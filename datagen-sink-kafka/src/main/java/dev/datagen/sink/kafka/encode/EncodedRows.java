package dev.datagen.sink.kafka.encode;

import java.util.BitSet;

/**
 * The bytes of the rows of a chunk: those of {@value #BLOCK} rows stand side by side in one array,
 * for an array for each row would keep the collector busier than the encoding does the processor.
 */
public final class EncodedRows {

  /** Rows of a block: few enough that their bytes stay in the processor's cache. */
  static final int BLOCK = 256;

  private final byte[][] blocks;
  private final int[] ends;
  private final BitSet absent;
  private final long bytes;

  /**
   * @param blocks the bytes of {@link #BLOCK} rows each
   * @param ends where each row ends in its block
   * @param absent rows without bytes, which is less than no bytes
   */
  EncodedRows(byte[][] blocks, int[] ends, BitSet absent) {
    this.blocks = blocks;
    this.ends = ends;
    this.absent = absent;
    long all = 0;
    for (int last = BLOCK - 1; last < ends.length; last += BLOCK) {
      all += ends[last];
    }
    all += ends.length % BLOCK == 0 ? 0 : ends[ends.length - 1];
    this.bytes = all - absent.stream().map(this::written).sum();
  }

  /** None of so many rows has bytes. */
  public static EncodedRows absent(int rows) {
    BitSet all = new BitSet(rows);
    all.set(0, rows);
    return new EncodedRows(new byte[(rows + BLOCK - 1) / BLOCK][0], new int[rows], all);
  }

  /** Rows. */
  public int size() {
    return ends.length;
  }

  /** Whether a row has no bytes. */
  public boolean isAbsent(int row) {
    return absent.get(row);
  }

  /** Bytes of a row; 0 where it has none. */
  public int length(int row) {
    return isAbsent(row) ? 0 : written(row);
  }

  /** Bytes of all rows together. */
  public long bytes() {
    return bytes;
  }

  /** Copies the bytes of a row. */
  public void copy(int row, byte[] target) {
    int start = start(row);
    System.arraycopy(blocks[row / BLOCK], start, target, 0, ends[row] - start);
  }

  private int written(int row) {
    return ends[row] - start(row);
  }

  private int start(int row) {
    return row % BLOCK == 0 ? 0 : ends[row - 1];
  }
}
