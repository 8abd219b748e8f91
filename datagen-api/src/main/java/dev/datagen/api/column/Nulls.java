package dev.datagen.api.column;

import java.util.Arrays;

/** Which positions of a column are null: nothing at all ({@link #NONE}) or a bitmap. Immutable. */
public final class Nulls {

  /** No position is null. */
  public static final Nulls NONE = new Nulls(new long[0]);

  private final long[] words;

  private Nulls(long[] words) {
    this.words = words;
  }

  /**
   * Takes ownership of a bitmap: bit {@code i % 64} of word {@code i / 64} is set where position
   * {@code i} is null. An all-zero bitmap gives {@link #NONE}.
   */
  public static Nulls of(long[] words) {
    for (long word : words) {
      if (word != 0) {
        return new Nulls(words);
      }
    }
    return NONE;
  }

  /** All of the first {@code size} positions are null. */
  public static Nulls all(int size) {
    long[] words = new long[wordsFor(size)];
    for (int i = 0; i < size; i++) {
      set(words, i);
    }
    return of(words);
  }

  /** Length of the bitmap that {@code size} positions need. */
  public static int wordsFor(int size) {
    return (size + 63) >>> 6;
  }

  /** Marks a position in a bitmap that is still being built. */
  public static void set(long[] words, int position) {
    words[position >>> 6] |= 1L << position;
  }

  /** Whether any position is null. */
  public boolean any() {
    return words.length != 0;
  }

  /** Whether {@code position} is null; positions past the bitmap are not. */
  public boolean isNull(int position) {
    int word = position >>> 6;
    return word < words.length && (words[word] >>> position & 1L) != 0;
  }

  /**
   * The bits of the positions {@code 64 * index} to {@code 64 * index + 63}, lowest first, set
   * where null; positions past the bitmap are not null. For loops over many positions.
   */
  public long word(int index) {
    return index < words.length ? words[index] : 0;
  }

  /** How many of the first {@code size} positions are null. */
  public int count(int size) {
    int count = 0;
    for (int word = 0; word < words.length && word << 6 < size; word++) {
      int rest = size - (word << 6);
      long mask = rest >= 64 ? -1L : (1L << rest) - 1;
      count += Long.bitCount(words[word] & mask);
    }
    return count;
  }

  /** Null where this or the other is. */
  public Nulls or(Nulls other) {
    if (!other.any()) {
      return this;
    }
    if (!any()) {
      return other;
    }
    long[] longer = words.length >= other.words.length ? words : other.words;
    long[] shorter = longer == words ? other.words : words;
    long[] union = longer.clone();
    for (int i = 0; i < shorter.length; i++) {
      union[i] |= shorter[i];
    }
    return new Nulls(union);
  }

  /** The nulls of {@link Column#gather}: a negative position is null. */
  public Nulls gather(int[] positions) {
    long[] gathered = new long[wordsFor(positions.length)];
    boolean found = false;
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] < 0 || isNull(positions[i])) {
        set(gathered, i);
        found = true;
      }
    }
    return found ? new Nulls(gathered) : NONE;
  }

  /** The nulls of {@link Column#slice}. */
  public Nulls slice(int from, int to) {
    if (!any()) {
      return NONE;
    }
    long[] sliced = new long[wordsFor(to - from)];
    for (int i = from; i < to; i++) {
      if (isNull(i)) {
        set(sliced, i - from);
      }
    }
    return of(sliced);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nulls nulls && Arrays.equals(trim(words), trim(nulls.words));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(trim(words));
  }

  private static long[] trim(long[] words) {
    int length = words.length;
    while (length > 0 && words[length - 1] == 0) {
      length--;
    }
    return Arrays.copyOf(words, length);
  }
}
