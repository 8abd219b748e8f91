package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.Dictionary;
import java.io.IOException;

/**
 * The encoded form of a column's dictionary. Chunks of a column share their dictionary, so the last
 * one is enough.
 */
final class DictionaryCache {

  /** More values than this are written out; dictionaries that combine parts have far more. */
  static final int MAX_SIZE = 65_536;

  static final int MAX_BYTES = 1 << 20;

  private Dictionary last;
  private EncodedDictionary encoded;

  /**
   * The encoded dictionary, or null if values are better written out: it is too large in itself or
   * would have more values than the row group has rows.
   */
  EncodedDictionary get(Dictionary dictionary, int groupRows, Scratch scratch) throws IOException {
    int size = dictionary.size();
    if (size == 0 || size > MAX_SIZE || size > groupRows) {
      return null;
    }
    synchronized (this) {
      if (last != dictionary) {
        encoded = isSmall(dictionary) ? new EncodedDictionary(dictionary, scratch) : null;
        last = dictionary;
      }
      return encoded;
    }
  }

  private static boolean isSmall(Dictionary dictionary) {
    long bytes = 0;
    for (int code = 0; code < dictionary.size() && bytes <= MAX_BYTES; code++) {
      bytes += Integer.BYTES + dictionary.length(code);
    }
    return bytes <= MAX_BYTES;
  }
}
