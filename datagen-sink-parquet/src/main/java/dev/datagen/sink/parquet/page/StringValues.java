package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.ShortCopy;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Column;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/** Strings without a dictionary: all lengths, as packed differences, then all bytes. */
final class StringValues implements ValuesEncoder<StringColumn> {

  @Override
  public Class<StringColumn> columnClass() {
    return StringColumn.class;
  }

  @Override
  public Encoding encode(
      StringColumn column, int present, Statistics<?> statistics, Scratch scratch) {
    if (column instanceof DictionaryColumn coded
        && coded.dictionary().longest() >= 0
        && (long) present * coded.dictionary().longest() <= ColumnEncoder.MAX_PAGE_BYTES) {
      return encodeCoded(coded, present, statistics, scratch);
    }
    long[] lengths = scratch.longs(present);
    int total = lengths(column, lengths);
    PageBuffer page = scratch.page;
    scratch.delta.encode(lengths, present, Integer.SIZE, Integer.MAX_VALUE, page);
    int start = page.size();
    byte[] target = page.reserve(total);
    if (column instanceof Utf8Column utf8 && present == column.size()) {
      System.arraycopy(utf8.bytes(), utf8.offsets()[0], target, start, total);
    } else {
      copy(column, target, start);
    }
    page.advance(total);
    Utf8Extremes.note(target, start, lengths, present, statistics);
    return Encoding.DELTA_LENGTH_BYTE_ARRAY;
  }

  /** The texts first, into room for the longest, since lengths and bytes come in one pass. */
  private static Encoding encodeCoded(
      DictionaryColumn column, int present, Statistics<?> statistics, Scratch scratch) {
    Dictionary dictionary = column.dictionary();
    int[] codes =
        present == column.size() ? column.codes() : scratch.present(column.codes(), column.nulls());
    long[] lengths = scratch.longs(present);
    byte[] texts = scratch.bytes(present * dictionary.longest() + ShortCopy.SLACK);
    int total = dictionary.copyAll(codes, present, texts, 0, lengths);
    Utf8Extremes.note(texts, 0, lengths, present, statistics);
    scratch.delta.encode(lengths, present, Integer.SIZE, Integer.MAX_VALUE, scratch.page);
    scratch.page.putBytes(texts, 0, total);
    return Encoding.DELTA_LENGTH_BYTE_ARRAY;
  }

  /** Whether the bytes of all values that are not null are more than {@code limit}. */
  static boolean exceeds(StringColumn column, int limit) {
    if (column instanceof DictionaryColumn coded
        && coded.dictionary().longest() >= 0
        && (long) coded.size() * coded.dictionary().longest() <= limit) {
      return false;
    }
    return bytes(column) > limit;
  }

  private static long bytes(StringColumn column) {
    long total = 0;
    if (column instanceof Utf8Column utf8) {
      total = utf8.offsets()[utf8.size()] - utf8.offsets()[0];
    } else {
      for (int i = 0; i < column.size(); i++) {
        total += column.isNull(i) ? 0 : column.length(i);
      }
    }
    return total;
  }

  private static int lengths(StringColumn column, long[] lengths) {
    int count = 0;
    int total = 0;
    for (int i = 0; i < column.size(); i++) {
      if (!column.isNull(i)) {
        int length = column.length(i);
        lengths[count++] = length;
        total = Math.addExact(total, length);
      }
    }
    return total;
  }

  private static void copy(StringColumn column, byte[] target, int start) {
    int offset = start;
    for (int i = 0; i < column.size(); i++) {
      if (!column.isNull(i)) {
        offset = column.copy(i, target, offset);
      }
    }
  }
}
