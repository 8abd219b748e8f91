package dev.datagen.core.validation.store;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of one table, and the values elsewhere that should be among them: exact, in bounded
 * memory. What goes beyond it is dealt out by hash to a temporary file, and settled a partition at
 * a time at the end. Used by one thread at a time.
 */
public final class KeySet implements AutoCloseable {

  private static final int PARTITIONS = 256;
  private static final int SMALL = 65_536;

  /** Is told of rows. */
  public interface Rows {
    /**
     * @param row a number that the caller gave
     * @param label another one
     * @param key reads the key
     */
    void row(long row, long label, KeyReader key);
  }

  /** The bytes of a key, valid during the call. */
  public interface KeyReader {
    byte[] bytes();
  }

  private final boolean unique;
  private final MemoryBudget budget;
  private final Rows duplicates;
  private final Rows missing;
  private KeyBytes key = new KeyBytes();
  private final Map<Dictionary, boolean[]> known = new HashMap<>();
  private LongKeys longs;
  private ByteSet bytes;
  private SpillFile keys;
  private SpillFile sought;

  /**
   * @param unique whether keys that occur twice are told
   * @param duplicates told of each row whose key occurred before
   * @param missing told of each row whose value is not among the keys, at the end
   */
  public KeySet(boolean unique, MemoryBudget budget, Rows duplicates, Rows missing) {
    this.unique = unique;
    this.budget = budget;
    this.duplicates = duplicates;
    this.missing = missing;
  }

  /**
   * Adds the keys of rows, those with a null aside.
   *
   * @param columns the columns that make the key
   */
  public void add(List<Column> columns, Nulls nulls, Labels labels) {
    Column only = columns.size() == 1 ? columns.get(0) : null;
    if (only instanceof LongColumn column && bytes == null && keys == null) {
      addLongs(column, nulls, labels);
      return;
    }
    if (!unique && only instanceof DictionaryColumn coded && coded.dictionary().size() <= SMALL) {
      addCodes(coded, nulls, labels);
      return;
    }
    KeyBatch batch = new KeyBatch(columns, nulls, false);
    while (batch.next()) {
      batch.await(bytes);
      for (int i = 0; i < batch.size(); i++) {
        key = batch.key(i);
        addKey(batch.hash(i), labels.row(batch.row(i)), labels.label(batch.row(i)));
      }
    }
  }

  /** What is handed back of a row: two numbers. */
  public interface Labels {
    long row(int position);

    long label(int position);
  }

  private void addLongs(LongColumn column, Nulls nulls, Labels labels) {
    if (longs == null) {
      longs = new LongKeys(budget);
    }
    long[] values = column.values();
    if (!nulls.any() && values.length > 0) {
      long step = values.length > 1 ? values[1] - values[0] : 0;
      if (isProgression(values, step) && longs.extend(values[0], step, values.length)) {
        return;
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (nulls.isNull(i)) {
        continue;
      }
      if (longs == null) {
        key.set(values[i]);
        addKey(key.hash(), labels.row(i), labels.label(i));
      } else if (!longs.add(values[i])) {
        if (unique) {
          key.set(values[i]);
          tell(duplicates, labels.row(i), labels.label(i));
        }
      } else if (!longs.fits()) {
        LongKeys full = longs;
        longs = null;
        full.forEach(
            value -> {
              key.set(value);
              addKey(key.hash(), -1, -1);
            });
        full.clear();
      }
    }
  }

  private static boolean isProgression(long[] values, long step) {
    long different = 0;
    for (int i = 1; i < values.length; i++) {
      different |= values[i] - values[i - 1] ^ step;
    }
    return different == 0;
  }

  private void addCodes(DictionaryColumn coded, Nulls nulls, Labels labels) {
    boolean[] added = known(coded.dictionary());
    for (int i = 0; i < coded.codes().length; i++) {
      if (!added[coded.codes()[i]] && !nulls.isNull(i)) {
        added[coded.codes()[i]] = true;
        key.set(List.of(coded), i);
        addKey(key.hash(), labels.row(i), labels.label(i));
      }
    }
  }

  /** For each code of a dictionary whether its value is known to be among the keys. */
  private boolean[] known(Dictionary dictionary) {
    if (known.size() > 64) {
      known.clear();
    }
    return known.computeIfAbsent(dictionary, d -> new boolean[d.size()]);
  }

  private void addKey(long hash, long row, long label) {
    if (keys == null) {
      if (bytes == null) {
        bytes = new ByteSet(budget);
      }
      if (bytes.hasRoom(key.length)) {
        if (!bytes.add(key, hash) && unique) {
          tell(duplicates, row, label);
        }
        return;
      }
      spill();
    }
    keys.write(keys.partitionOf(hash), row, label, key.bytes, 0, key.length);
  }

  /** Moves what is in memory to the file. */
  private void spill() {
    keys = new SpillFile(PARTITIONS);
    KeyBytes moved = new KeyBytes();
    bytes.forEach(
        (page, offset, length) -> {
          moved.set(page, offset, length);
          keys.write(keys.partitionOf(moved.hash()), -1, -1, page, offset, length);
        });
    bytes.clear();
    bytes = null;
  }

  private void tell(Rows listener, long row, long label) {
    listener.row(row, label, () -> java.util.Arrays.copyOf(key.bytes, key.length));
  }

  /**
   * Looks for the values of rows among the keys, nulls aside; those not found are looked for again
   * at the end.
   *
   * @param min the least value of a column of integers, as far as known
   * @param max its greatest value
   */
  public void seek(List<Column> columns, Nulls nulls, long min, long max, Labels labels) {
    Column only = columns.size() == 1 ? columns.get(0) : null;
    if (only instanceof LongColumn column && longs != null && bytes == null && keys == null) {
      seekLongs(column, nulls, min, max, labels);
      return;
    }
    if (only instanceof DictionaryColumn coded && coded.dictionary().size() <= SMALL) {
      seekCodes(coded, nulls, labels);
      return;
    }
    KeyBatch batch = new KeyBatch(columns, nulls, true);
    while (batch.next()) {
      batch.await(bytes);
      for (int i = 0; i < batch.size(); i++) {
        key = batch.key(i);
        int first = batch.row(i);
        boolean found = seekKey(batch.hash(i), labels.row(first), labels.label(first));
        for (int row = first + 1; row < first + batch.run(i) && !found; row++) {
          found = seekKey(batch.hash(i), labels.row(row), labels.label(row));
        }
      }
    }
  }

  private void seekLongs(LongColumn column, Nulls nulls, long min, long max, Labels labels) {
    if (longs.containsAll(min, max)) {
      return;
    }
    long[] values = column.values();
    boolean found = false;
    long last = 0;
    for (int i = 0; i < values.length; i++) {
      if (nulls.isNull(i)) {
        continue;
      }
      // rows of one parent stand side by side and mostly have the same value
      found = found && values[i] == last || longs.contains(values[i]);
      last = values[i];
      if (!found) {
        key.set(values[i]);
        later(key.hash(), labels.row(i), labels.label(i));
      }
    }
  }

  private void seekCodes(DictionaryColumn coded, Nulls nulls, Labels labels) {
    boolean[] found = known(coded.dictionary());
    for (int i = 0; i < coded.codes().length; i++) {
      if (!found[coded.codes()[i]] && !nulls.isNull(i)) {
        key.set(List.of(coded), i);
        found[coded.codes()[i]] = seekKey(key.hash(), labels.row(i), labels.label(i));
      }
    }
  }

  /** Whether the key was found; if not, it is looked for again at the end. */
  private boolean seekKey(long hash, long row, long label) {
    if (keys == null && bytes != null && bytes.contains(key, hash)) {
      return true;
    }
    later(hash, row, label);
    return false;
  }

  private void later(long hash, long row, long label) {
    if (sought == null) {
      sought = new SpillFile(PARTITIONS);
    }
    sought.write(sought.partitionOf(hash), row, label, key.bytes, 0, key.length);
  }

  /** Settles what had to wait: tells every duplicate and every missing value not yet told. */
  public void conclude() {
    if (keys == null) {
      settle();
    } else {
      for (int partition = 0; partition < PARTITIONS; partition++) {
        settle(partition);
      }
    }
    close();
  }

  private void settle() {
    for (int partition = 0; sought != null && partition < PARTITIONS; partition++) {
      sought.read(
          partition,
          (row, label, sought) -> {
            if (!contains(sought)) {
              missing.row(row, label, copy(sought));
            }
          });
    }
  }

  private boolean contains(KeyBytes sought) {
    if (longs != null) {
      return longs.contains(sought.toLong());
    }
    return bytes != null && bytes.contains(sought, sought.hash());
  }

  private void settle(int partition) {
    ByteSet part = new ByteSet(new MemoryBudget(Long.MAX_VALUE));
    keys.read(
        partition,
        (row, label, added) -> {
          if (!part.hasRoom(added.length)) {
            throw new OutOfMemoryError("too many keys to validate");
          }
          if (!part.add(added, added.hash()) && unique) {
            duplicates.row(row, label, copy(added));
          }
        });
    if (sought != null) {
      sought.read(
          partition,
          (row, label, value) -> {
            if (!part.contains(value, value.hash())) {
              missing.row(row, label, copy(value));
            }
          });
    }
  }

  private static KeyReader copy(KeyBytes key) {
    return () -> java.util.Arrays.copyOf(key.bytes, key.length);
  }

  /** Lets go of memory and files. */
  @Override
  public void close() {
    if (keys != null) {
      keys.close();
      keys = null;
    }
    if (sought != null) {
      sought.close();
      sought = null;
    }
    if (bytes != null) {
      bytes.clear();
    }
    if (longs != null) {
      longs.clear();
    }
  }
}
