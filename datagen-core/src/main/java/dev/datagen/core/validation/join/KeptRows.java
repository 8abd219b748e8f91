package dev.datagen.core.validation.join;

import dev.datagen.api.column.Column;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Chunk;
import dev.datagen.core.validation.Observed;
import java.util.Arrays;

/**
 * The rows of a chunk that are kept by the hash of a key, or of their position. All checks that
 * keep the same rows of a chunk share them. Used by one thread.
 */
public final class KeptRows {

  private final Chunk chunk;
  private final long[] hashes;
  private final long[] rows;
  private final int[] positions;
  private final Column[] columns;

  private KeptRows(Chunk chunk, long[] hashes, int[] positions) {
    this.chunk = chunk;
    this.hashes = hashes;
    this.positions = positions;
    this.columns = new Column[chunk.columns().size()];
    this.rows = new long[hashes.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = chunk.row(positions == null ? i : positions[i]);
    }
  }

  /** Which rows. */
  private record Choice(int key, long limit) {}

  /** The hashes by which they are chosen. */
  private record Hashes(int key) {}

  /**
   * The rows of a chunk whose hash is less than a limit.
   *
   * @param key index of the column whose hash decides, or {@link SampleSpec#BY_ROW}
   * @param limit of 63 bits; {@link Long#MAX_VALUE} keeps all
   */
  public static KeptRows of(Observed chunk, int key, long limit) {
    return chunk.shared(new Choice(key, limit), () -> choose(chunk, key, limit));
  }

  private static KeptRows choose(Observed observed, int key, long limit) {
    Chunk chunk = observed.chunk();
    long[] hashes = observed.shared(new Hashes(key), () -> hashes(chunk, key));
    if (limit == Long.MAX_VALUE) {
      return new KeptRows(chunk, hashes, null);
    }
    int[] positions = new int[hashes.length];
    int count = 0;
    for (int i = 0; i < hashes.length; i++) {
      positions[count] = i;
      count += hashes[i] < limit ? 1 : 0;
    }
    positions = Arrays.copyOf(positions, count);
    long[] kept = new long[count];
    for (int i = 0; i < count; i++) {
      kept[i] = hashes[positions[i]];
    }
    return new KeptRows(chunk, kept, positions);
  }

  private static long[] hashes(Chunk chunk, int key) {
    if (key != SampleSpec.BY_ROW) {
      return TableSample.hashes(chunk.columns().get(key));
    }
    long[] hashes = new long[chunk.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = RandomKey.mix(chunk.row(i) + 0x632BE59BD9B4E019L) >>> 1;
    }
    return hashes;
  }

  /** How many rows are kept. */
  public int size() {
    return rows.length;
  }

  /** The hash of each. */
  long[] hashes() {
    return hashes;
  }

  /** The position of each in its table. */
  public long[] rows() {
    return rows;
  }

  /** A column of the rows kept. */
  public Column column(int index) {
    if (columns[index] == null) {
      Column whole = chunk.columns().get(index);
      columns[index] = positions == null ? whole : whole.gather(positions);
    }
    return columns[index];
  }
}
