package dev.datagen.core.validation.join;

import dev.datagen.api.column.Column;
import java.util.Arrays;

/**
 * How often each key occurs, of those keys whose hash is below a limit, which is lowered by half as
 * often as it takes to keep few enough. Keys are told apart by hashes of 63 bits.
 */
public final class KeyCounts {

  private static final long FREE = -1;

  private long limit;
  private long[] keys = filled(64);
  private long[] counts = new long[64];
  private int size;
  private long rows;
  private long counted;

  private KeyCounts(long limit) {
    this.limit = limit;
  }

  private static long[] filled(int slots) {
    long[] keys = new long[slots];
    Arrays.fill(keys, FREE);
    return keys;
  }

  /** Counts the keys of a column; nulls are left out. */
  public static KeyCounts of(Column column, long limit) {
    KeyCounts counted = new KeyCounts(limit);
    counted.rows = column.size();
    Tally tally = Tally.of(column);
    long[] hashes = TableSample.hashes(tally.values());
    for (int i = 0; i < hashes.length; i++) {
      if (tally.counts()[i] > 0) {
        counted.add(hashes[i], tally.counts()[i]);
        counted.counted += tally.counts()[i];
      }
    }
    return counted;
  }

  private void add(long key, long count) {
    if (key >= limit) {
      return;
    }
    int slot = slot(key);
    if (keys[slot] == FREE) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += count;
    if (size * 2 > keys.length) {
      rebuild(keys.length * 2);
    }
    while (size > 2 * SampleSpec.MOST_ROWS) {
      limit /= 2;
      rebuild(keys.length);
    }
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void rebuild(int slots) {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = filled(slots);
    counts = new long[slots];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE && oldKeys[i] < limit) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
        size++;
      }
    }
  }

  /** Adds the counts of a later part. */
  public KeyCounts merge(KeyCounts later) {
    rows += later.rows;
    counted += later.counted;
    if (later.limit < limit) {
      limit = later.limit;
      rebuild(keys.length);
    }
    for (int i = 0; i < later.keys.length; i++) {
      if (later.keys[i] != FREE) {
        add(later.keys[i], later.counts[i]);
      }
    }
    return this;
  }

  /** Keys whose hash is less were counted. */
  public long limit() {
    return limit;
  }

  /** How many rows went by. */
  public long rows() {
    return rows;
  }

  /** How many rows had a key that is not null. */
  public long counted() {
    return counted;
  }

  /** How often a key of that hash occurred. */
  public long count(long hash) {
    int slot = slot(hash);
    return keys[slot] == FREE ? 0 : counts[slot];
  }
}
