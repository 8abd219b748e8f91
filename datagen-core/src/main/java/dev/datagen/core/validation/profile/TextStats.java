package dev.datagen.core.validation.profile;

import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.ShortCopy;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Column;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text, in the order of its code points. */
final class TextStats implements ColumnStats {

  private static final int MAX_SHOWN = 200;

  /** Room for a batch of values: what stays in the nearest caches. */
  private static final int BATCH_BYTES = 1 << 15;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private long count;
  private byte[] min;
  private byte[] max;
  private long minPrefix;
  private long maxPrefix;
  private byte[] buffer = new byte[256];

  /** Codes whose values are not yet among the least and the greatest; null for none. */
  private SeenCodes seen;

  static TextStats of(StringColumn column) {
    TextStats stats = new TextStats();
    boolean any = column.nulls().any();
    int size = column.size();
    stats.count = size - (any ? column.nulls().count(size) : 0);
    if (column instanceof DictionaryColumn coded && SeenCodes.suits(coded)) {
      stats.seen = SeenCodes.of(coded);
    } else if (column instanceof DictionaryColumn coded && coded.dictionary().longest() >= 0) {
      stats.inBatches(coded);
    } else if (column instanceof Utf8Column text) {
      for (int i = 0; i < size; i++) {
        if (!any || !column.isNull(i)) {
          stats.value(text.bytes(), text.offsets()[i], text.offsets()[i + 1]);
        }
      }
    } else {
      for (int i = 0; i < size; i++) {
        if (!any || !column.isNull(i)) {
          stats.copied(column, i);
        }
      }
    }
    stats.buffer = null;
    return stats;
  }

  /** Values of many codes are made side by side, which is quicker than one by one. */
  private void inBatches(DictionaryColumn column) {
    Dictionary dictionary = column.dictionary();
    int most =
        Math.max(1, Math.min(column.size(), BATCH_BYTES / Math.max(1, dictionary.longest())));
    int[] codes = new int[most];
    long[] lengths = new long[most];
    long[] least = new long[most];
    long[] greatest = new long[most];
    reserve(Math.addExact(most * dictionary.longest(), ShortCopy.SLACK));
    boolean any = column.nulls().any();
    int row = 0;
    while (row < column.size()) {
      int count = 0;
      for (; row < column.size() && count < most; row++) {
        if (!any || !column.isNull(row)) {
          codes[count++] = column.codes()[row];
        }
      }
      if (dictionary.beginnings(codes, count, least, greatest)) {
        outermost(dictionary, codes, count, least, greatest);
      } else {
        all(dictionary, codes, count, lengths);
      }
    }
  }

  /** Looks at the values that may be less or greater than those seen. */
  private void outermost(
      Dictionary dictionary, int[] codes, int count, long[] least, long[] greatest) {
    for (int i = 0; i < count; i++) {
      if (min == null || least[i] <= minPrefix || greatest[i] >= maxPrefix) {
        value(buffer, 0, dictionary.copy(codes[i], buffer, 0));
      }
    }
  }

  private void all(Dictionary dictionary, int[] codes, int count, long[] lengths) {
    dictionary.copyAll(codes, count, buffer, 0, lengths);
    int from = 0;
    for (int i = 0; i < count; i++) {
      value(buffer, from, from + (int) lengths[i]);
      from += (int) lengths[i];
    }
  }

  private void copied(StringColumn column, int row) {
    reserve(column.length(row));
    value(buffer, 0, column.copy(row, buffer, 0));
  }

  private void reserve(int length) {
    if (buffer.length < length) {
      buffer = new byte[2 * length];
    }
  }

  private void value(byte[] bytes, int from, int to) {
    long prefix = prefix(bytes, from, to);
    if (min == null || prefix <= minPrefix && compare(bytes, from, to, min) < 0) {
      min = Arrays.copyOfRange(bytes, from, to);
      minPrefix = prefix;
    }
    if (max == null || prefix >= maxPrefix && compare(bytes, from, to, max) > 0) {
      max = Arrays.copyOfRange(bytes, from, to);
      maxPrefix = prefix;
    }
  }

  /** The first seven bytes as a number, in the same order as the bytes. */
  private static long prefix(byte[] bytes, int from, int to) {
    if (to - from >= Long.BYTES) {
      return (long) LONGS.get(bytes, from) >>> 8;
    }
    long prefix = 0;
    int end = Math.min(to, from + 7);
    for (int i = from; i < end; i++) {
      prefix |= (bytes[i] & 0xffL) << 48 - 8 * (i - from);
    }
    return prefix;
  }

  private static int compare(byte[] bytes, int from, int to, byte[] other) {
    return Arrays.compareUnsigned(bytes, from, to, other, 0, other.length);
  }

  @Override
  public void add(ColumnStats later) {
    TextStats other = (TextStats) later;
    count += other.count;
    if (other.min != null) {
      value(other.min, 0, other.min.length);
      value(other.max, 0, other.max.length);
    }
    if (seen != null && other.seen != null && seen.isOf(other.seen)) {
      seen.add(other.seen);
    } else if (other.seen != null) {
      settle();
      seen = other.seen;
    }
  }

  /** Looks at the values of the codes that occurred. */
  private void settle() {
    if (seen != null) {
      seen.forEach((bytes, length) -> value(bytes, 0, length));
      seen = null;
    }
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public String min() {
    settle();
    return text(min);
  }

  @Override
  public String max() {
    settle();
    return text(max);
  }

  private static String text(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }

  @Override
  public Double mean() {
    return null;
  }
}
