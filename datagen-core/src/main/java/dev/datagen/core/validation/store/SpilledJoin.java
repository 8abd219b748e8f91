package dev.datagen.core.validation.store;

import dev.datagen.api.column.Column;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings rows together with the values of the keys that they name, a partition at a time. The first
 * value of a key counts.
 */
public final class SpilledJoin implements AutoCloseable {

  private static final int PARTITIONS = 256;

  /** Takes what was brought together. */
  public interface Pairs {
    void pair(long row, long own, long value);
  }

  private final SpillFile values = new SpillFile(PARTITIONS);
  private final SpillFile rows = new SpillFile(PARTITIONS);
  private final KeyBytes key = new KeyBytes();

  /** Adds the value of a key. */
  public void add(List<Column> columns, int row, long value) {
    key.set(columns, row);
    write(values, value, 0);
  }

  /** Adds the value of an integer key. */
  public void add(long integer, long value) {
    key.set(integer);
    write(values, value, 0);
  }

  /**
   * Adds a row that names a key.
   *
   * @param own its own value, handed on
   */
  public void seek(List<Column> columns, int position, long row, long own) {
    key.set(columns, position);
    write(rows, row, own);
  }

  private void write(SpillFile file, long number, long other) {
    file.write(file.partitionOf(key.hash()), number, other, key.bytes, 0, key.length);
  }

  /** Hands on every row whose key has a value. */
  public void conclude(Pairs pairs) {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      Map<ByteBuffer, Long> found = new HashMap<>();
      values.read(
          partition,
          (value, other, named) ->
              found.putIfAbsent(ByteBuffer.wrap(Arrays.copyOf(named.bytes, named.length)), value));
      rows.read(
          partition,
          (row, own, named) -> {
            Long value = found.get(ByteBuffer.wrap(named.bytes, 0, named.length));
            if (value != null) {
              pairs.pair(row, own, value);
            }
          });
    }
  }

  @Override
  public void close() {
    values.close();
    rows.close();
  }
}
