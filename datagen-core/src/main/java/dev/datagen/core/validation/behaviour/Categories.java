package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.core.evaluate.KeyHash;
import dev.datagen.core.evaluate.cast.ValueText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different values of a list with their shares, found by their hashes of 64 bits. Immutable.
 */
final class Categories {

  private final List<String> names = new ArrayList<>();
  private final double[] shares;
  private final long[] keys;
  private final int[] places;
  private final int mask;

  private Categories(Column values, double[] given, ColumnType type) {
    long[] hashes = KeyHash.of(List.of(values), values.size());
    Map<Long, Integer> known = new HashMap<>();
    double[] sums = new double[values.size()];
    for (int i = 0; i < hashes.length; i++) {
      int place = known.computeIfAbsent(hashes[i], hash -> known.size());
      if (place == names.size()) {
        names.add(text(values, i, type));
      }
      sums[place] += given[i];
    }
    shares = Arrays.copyOf(sums, names.size());
    int slots = Math.max(16, Integer.highestOneBit(names.size() * 2) * 2);
    mask = slots - 1;
    keys = new long[slots];
    places = new int[slots];
    Arrays.fill(places, -1);
    known.forEach(
        (hash, place) -> {
          int slot = (int) (long) hash & mask;
          while (places[slot] >= 0) {
            slot = slot + 1 & mask;
          }
          keys[slot] = hash;
          places[slot] = place;
        });
  }

  /** The categories of listed values; nulls among them are left out. */
  static Categories of(Column values, double[] shares, ColumnType type) {
    int[] kept = new int[values.size()];
    int count = 0;
    double[] keptShares = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      if (!values.isNull(i)) {
        keptShares[count] = shares[i];
        kept[count++] = i;
      }
    }
    return new Categories(
        values.gather(Arrays.copyOf(kept, count)), Arrays.copyOf(keptShares, count), type);
  }

  /** A value in words. */
  static String text(Column column, int position, ColumnType type) {
    return column instanceof LongColumn longs
        ? ValueText.of(longs.values()[position], type)
        : String.valueOf(column.value(position));
  }

  /** Number of different values. */
  int size() {
    return shares.length;
  }

  double[] shares() {
    return shares.clone();
  }

  String name(int category) {
    return names.get(category);
  }

  /** The category of each position, {@link #size} for a value of none; also where it is null. */
  int[] find(Column column) {
    if (column instanceof DictionaryColumn codes
        && codes.dictionary().size() <= Math.max(16, codes.size())) {
      int[] all = new int[codes.dictionary().size()];
      Arrays.setAll(all, i -> i);
      int[] byCode = hashed(new DictionaryColumn(all, codes.dictionary(), Nulls.NONE));
      int[] found = new int[codes.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = byCode[codes.codes()[i]];
      }
      return found;
    }
    return hashed(column);
  }

  private int[] hashed(Column column) {
    long[] hashes = KeyHash.of(List.of(column), column.size());
    int[] found = new int[hashes.length];
    for (int i = 0; i < found.length; i++) {
      int slot = (int) hashes[i] & mask;
      while (places[slot] >= 0 && keys[slot] != hashes[i]) {
        slot = slot + 1 & mask;
      }
      found[i] = places[slot] < 0 ? shares.length : places[slot];
    }
    return found;
  }

  private void countBooleans(BooleanColumn column, long[] counts) {
    int[] ofTwo = hashed(BooleanColumn.of(false, true));
    boolean[] values = column.values();
    long yes = 0;
    long all = values.length;
    if (column.nulls().any()) {
      all = 0;
      for (int i = 0; i < values.length; i++) {
        boolean there = !column.isNull(i);
        all += there ? 1 : 0;
        yes += there && values[i] ? 1 : 0;
      }
    } else {
      for (boolean value : values) {
        yes += value ? 1 : 0;
      }
    }
    counts[ofTwo[0]] += all - yes;
    counts[ofTwo[1]] += yes;
  }

  /** Counts the values that are not null; the last counter takes those of no category. */
  void count(Column column, long[] counts) {
    if (column instanceof BooleanColumn booleans) {
      countBooleans(booleans, counts);
      return;
    }
    int[] found = find(column);
    boolean nulls = column.nulls().any();
    for (int i = 0; i < found.length; i++) {
      if (!nulls || !column.isNull(i)) {
        counts[found[i]]++;
      }
    }
  }
}
