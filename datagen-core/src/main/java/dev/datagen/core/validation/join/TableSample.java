package dev.datagen.core.validation.join;

import dev.datagen.api.column.Column;
import dev.datagen.api.random.RandomKey;
import dev.datagen.core.evaluate.KeyHash;
import dev.datagen.core.validation.Observed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows kept of a table: those whose hash is below a limit, which is lowered by half as often as it
 * takes. Which rows these are in the end does not depend on how the table was cut.
 */
public final class TableSample {

  /**
   * Rows of one chunk.
   *
   * @param hashes the hash of each row's key, of 63 bits
   * @param rows the row's position in its table
   * @param columns the columns kept
   */
  public record Slice(long[] hashes, long[] rows, List<Column> columns) {

    Slice below(long limit) {
      int[] kept = new int[hashes.length];
      int count = 0;
      for (int i = 0; i < hashes.length; i++) {
        if (hashes[i] < limit) {
          kept[count++] = i;
        }
      }
      if (count == hashes.length) {
        return this;
      }
      int[] positions = Arrays.copyOf(kept, count);
      long[] keptHashes = new long[count];
      long[] keptRows = new long[count];
      for (int i = 0; i < count; i++) {
        keptHashes[i] = hashes[positions[i]];
        keptRows[i] = rows[positions[i]];
      }
      return new Slice(
          keptHashes, keptRows, columns.stream().map(c -> c.gather(positions)).toList());
    }
  }

  private final SampleSpec spec;
  private long limit;
  private List<Slice> slices;
  private long size;
  private long seen;

  private TableSample(SampleSpec spec) {
    this.spec = spec;
    this.limit = spec.limit();
    this.slices = new ArrayList<>();
  }

  /** What a chunk has of the rows to keep. */
  public static TableSample of(SampleSpec spec, Observed chunk) {
    TableSample sample = new TableSample(spec);
    KeptRows kept = KeptRows.of(chunk, spec.key(), sample.limit);
    sample.seen = chunk.chunk().size();
    sample.add(
        new Slice(kept.hashes(), kept.rows(), spec.columns().stream().map(kept::column).toList()));
    return sample;
  }

  /** The hashes, of 63 bits, by which rows with these keys are kept. */
  public static long[] hashes(Column keys) {
    long[] hashes = KeyHash.of(List.of(keys), keys.size());
    for (int i = 0; i < hashes.length; i++) {
      // another bijection than the tables of keys use, and 63 bits
      hashes[i] = RandomKey.mix(hashes[i]) >>> 1;
    }
    return hashes;
  }

  private void add(Slice slice) {
    if (slice.rows().length > 0) {
      slices.add(slice);
      size += slice.rows().length;
    }
    while (size > 2 * SampleSpec.MOST_ROWS) {
      lower(limit / 2);
    }
  }

  private void lower(long lowered) {
    limit = lowered;
    List<Slice> kept = new ArrayList<>();
    size = 0;
    for (Slice slice : slices) {
      Slice below = slice.below(limit);
      if (below.rows().length > 0) {
        kept.add(below);
        size += below.rows().length;
      }
    }
    slices = kept;
  }

  /** Adds the rows of a later part. */
  public TableSample merge(TableSample later) {
    seen += later.seen;
    if (later.limit < limit) {
      lower(later.limit);
    }
    for (Slice slice : later.slices) {
      add(slice.below(limit));
    }
    return this;
  }

  /** The rows kept, in the table's order. */
  public List<Slice> slices() {
    return List.copyOf(slices);
  }

  /** Number of rows kept. */
  public long size() {
    return size;
  }

  /** Number of rows that went by. */
  public long seen() {
    return seen;
  }

  /** Rows whose hash is less were kept. */
  public long limit() {
    return limit;
  }

  /** What was kept. */
  public SampleSpec spec() {
    return spec;
  }
}
