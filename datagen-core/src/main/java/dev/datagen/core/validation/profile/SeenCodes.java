package dev.datagen.core.validation.profile;

import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;

/**
 * Which codes of a dictionary occurred: a bit for each, so that no value is made again and again.
 */
final class SeenCodes {

  /** The bits of a larger dictionary would take longer to clear than the values to look at. */
  private static final int MOST = 1 << 22;

  private final Dictionary dictionary;
  private final long[] words;

  private SeenCodes(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.words = new long[(dictionary.size() + 63) >>> 6];
  }

  /** Whether a column's codes are few enough, for as many rows. */
  static boolean suits(DictionaryColumn column) {
    return column.dictionary().size() <= Math.min(MOST, Math.max(65_536, column.size() * 64L));
  }

  /** The codes of a column that are not null. */
  static SeenCodes of(DictionaryColumn column) {
    SeenCodes seen = new SeenCodes(column.dictionary());
    int[] codes = column.codes();
    boolean any = column.nulls().any();
    for (int i = 0; i < codes.length; i++) {
      if (!any || !column.isNull(i)) {
        seen.words[codes[i] >>> 6] |= 1L << codes[i];
      }
    }
    return seen;
  }

  /** Whether the codes are of the same dictionary. */
  boolean isOf(SeenCodes other) {
    return dictionary == other.dictionary;
  }

  /** Adds the codes of another column of the same dictionary. */
  void add(SeenCodes other) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= other.words[i];
    }
  }

  /** Takes the value of a code. */
  interface Taker {
    void take(byte[] bytes, int length);
  }

  /** Hands on the value of each code that occurred; the bytes are valid during the call. */
  void forEach(Taker taker) {
    byte[] buffer = new byte[256];
    for (int word = 0; word < words.length; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        int code = word << 6 | Long.numberOfTrailingZeros(left);
        int length = dictionary.length(code);
        buffer = length <= buffer.length ? buffer : new byte[2 * length];
        taker.take(buffer, dictionary.copy(code, buffer, 0));
      }
    }
  }
}
