package dev.datagen.core.validation.store;

import dev.datagen.api.column.Column;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  /** Takes a key that was carried along, and the value of the key that it named. */
  public interface Carried {
    void carried(byte[] key, long value);
  }

  private final SpillFile values = new SpillFile(PARTITIONS);
  private final SpillFile rows = new SpillFile(PARTITIONS);
  private SpillFile carried;
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

  /** Adds the value of a key that was carried along. */
  public void add(byte[] bytes, long value) {
    key.set(bytes, 0, bytes.length);
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

  /**
   * Adds a row that names a key and has a key of its own, which is handed on with the value.
   *
   * @param named the column that holds the key named
   * @param own the column that holds its own
   */
  public void carry(Column named, int position, Column own) {
    if (carried == null) {
      carried = new SpillFile(PARTITIONS);
    }
    key.set(List.of(named), position);
    int partition = carried.partitionOf(key.hash());
    key.set(List.of(named, own), position);
    carried.write(partition, 0, 0, key.bytes, 0, key.length);
  }

  private void write(SpillFile file, long number, long other) {
    file.write(file.partitionOf(key.hash()), number, other, key.bytes, 0, key.length);
  }

  /** Hands on every row whose key has a value, and every key that was carried along with one. */
  public void conclude(Pairs pairs, Carried onward) {
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
      if (carried != null) {
        carried.read(partition, (row, own, both) -> hand(both, found, onward));
      }
    }
  }

  /** A key of two columns has the length of each before it. */
  private static void hand(KeyBytes both, Map<ByteBuffer, Long> found, Carried onward) {
    ByteBuffer bytes = ByteBuffer.wrap(both.bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.getInt(0);
    Long value = found.get(ByteBuffer.wrap(both.bytes, Integer.BYTES, length));
    if (value != null) {
      onward.carried(
          Arrays.copyOfRange(both.bytes, length + 2 * Integer.BYTES, both.length), value);
    }
  }

  @Override
  public void close() {
    values.close();
    rows.close();
    if (carried != null) {
      carried.close();
    }
  }
}
