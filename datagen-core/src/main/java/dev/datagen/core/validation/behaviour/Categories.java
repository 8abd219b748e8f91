package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.core.evaluate.KeyHash;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.validation.Observed;
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
    if (column instanceof DictionaryColumn codes && isSmall(codes)) {
      int[] byCode = ofCodes(codes);
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

  /**
   * Counts a column's values that are not null; the last counter takes those of no category.
   *
   * @param index the column's index
   */
  void count(Observed chunk, int index, long[] counts) {
    Column column = chunk.column(index);
    if (column instanceof BooleanColumn) {
      int[] ofTwo = hashed(BooleanColumn.of(false, true));
      counts[ofTwo[0]] += chunk.values(index) - chunk.truths(index);
      counts[ofTwo[1]] += chunk.truths(index);
    } else if (column instanceof DictionaryColumn codes && isSmall(codes)) {
      countCodes(codes, counts);
    } else {
      int[] found = hashed(column);
      boolean nulls = column.nulls().any();
      for (int i = 0; i < found.length; i++) {
        if (!nulls || !column.isNull(i)) {
          counts[found[i]]++;
        }
      }
    }
  }

  /**
   * Counts codes first, by two counters in turn: one would wait for itself where one code reigns.
   */
  private void countCodes(DictionaryColumn column, long[] counts) {
    int[] codes = column.codes();
    int[] even = new int[column.dictionary().size()];
    int[] odd = new int[even.length];
    if (column.nulls().any()) {
      for (int i = 0; i < codes.length; i++) {
        even[codes[i]] += column.isNull(i) ? 0 : 1;
      }
    } else {
      for (int i = 0; i + 1 < codes.length; i += 2) {
        even[codes[i]]++;
        odd[codes[i + 1]]++;
      }
      if ((codes.length & 1) == 1) {
        even[codes[codes.length - 1]]++;
      }
    }
    int[] categories = ofCodes(column);
    for (int code = 0; code < categories.length; code++) {
      counts[categories[code]] += even[code] + odd[code];
    }
  }

  private static boolean isSmall(DictionaryColumn column) {
    return column.dictionary().size() <= Math.max(16, column.size());
  }

  /** The category of each code. */
  private int[] ofCodes(DictionaryColumn column) {
    int[] all = new int[column.dictionary().size()];
    Arrays.setAll(all, i -> i);
    return hashed(new DictionaryColumn(all, column.dictionary(), Nulls.NONE));
  }
}
