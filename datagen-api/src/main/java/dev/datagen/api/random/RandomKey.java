package dev.datagen.api.random;

import dev.datagen.api.rows.Rows;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/**
 * Counter-based randomness: every random number is a pure function of (key, row, draw), so any row
 * can be made alone, in any order, on any machine.
 *
 * <p>A key is 64 bits. {@link #derive} makes a child key by name: the first eight bytes of SHA-256
 * over the parent key (8 bytes, big-endian), the label's length in UTF-8 (4 bytes, big-endian) and
 * the label. {@link #bits} is the SplitMix64 finaliser (Steele, Lea, Flood: Fast Splittable
 * Pseudorandom Number Generators, OOPSLA 2014; Stafford's variant 13) over {@code key + id *
 * GAMMA}. Both are pinned by known-answer tests: changing either is a new {@link #ALGORITHM}.
 *
 * <p>{@code id} is a row's identity ({@link Rows#id}); {@code draw} numbers the random values that
 * one cell needs (0, 1, 2, …), so a rejection loop in one cell cannot disturb another.
 */
public final class RandomKey {

  /** Version of the derivation and of the bits; kept with every result. */
  public static final int ALGORITHM = 1;

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final long DRAW_GAMMA = 0xD1342543DE82EF95L;

  /** Values that stay in the processor's nearest cache. */
  private static final int BLOCK = 1024;

  private static final long NARROW = 1L << 32;
  private static final double DOUBLE_UNIT = 0x1.0p-53;

  private final long key;

  private RandomKey(long key) {
    this.key = key;
  }

  /** The root key of a master seed. */
  public static RandomKey ofSeed(long seed) {
    return new RandomKey(seed).derive("datagen");
  }

  /** The child key of that name; labels are case-sensitive and may be any string. */
  public RandomKey derive(String label) {
    byte[] utf8 = label.getBytes(StandardCharsets.UTF_8);
    ByteBuffer message =
        ByteBuffer.allocate(12 + utf8.length).putLong(key).putInt(utf8.length).put(utf8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(message.array());
      return new RandomKey(ByteBuffer.wrap(digest).getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The finaliser: a bijection of 64 bits in which each input bit changes half the output bits. */
  public static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits of a row's identity and draw. */
  public long bits(long id, int draw) {
    return mix(keyOf(draw) + id * GAMMA);
  }

  /** A double in [0, 1) with 53 random bits. */
  public double uniform(long id, int draw) {
    return toUniform(bits(id, draw));
  }

  /** An integer in [0, bound), 1 ≤ bound; off from uniform by less than bound / 2^63. */
  public long bounded(long id, int draw, long bound) {
    return toBounded(bits(id, draw), bound);
  }

  /** Maps 64 random bits to [0, 1). */
  public static double toUniform(long bits) {
    return (bits >>> 11) * DOUBLE_UNIT;
  }

  /** Maps 64 random bits to [0, bound) by multiplication (Lemire 2019, without rejection). */
  public static long toBounded(long bits, long bound) {
    long high = bits >>> 1;
    // (high * bound) >>> 63, for bounds up to 2^63 - 1
    return Math.multiplyHigh(high, bound) << 1 | (high * bound) >>> 63;
  }

  /** 64 random bits for each row: {@code out[i] = bits(rows.id(i), draw)}. */
  public void fill(Rows rows, int draw, long[] out) {
    fill(rows, keyOf(draw), out, 0, rows.size());
  }

  private static void fill(Rows rows, long keyOfDraw, long[] out, int from, int to) {
    if (rows.hasContiguousIds()) {
      long base = keyOfDraw + rows.firstId() * GAMMA;
      for (int i = from; i < to; i++) {
        out[i] = mix(base + i * GAMMA);
      }
    } else {
      long[] ids = rows.ids();
      for (int i = from; i < to; i++) {
        out[i] = mix(keyOfDraw + ids[i] * GAMMA);
      }
    }
  }

  /** A double in [0, 1) for each row: {@code out[i] = uniform(rows.id(i), draw)}. */
  public void fillUniform(Rows rows, int draw, double[] out) {
    int size = rows.size();
    if (rows.hasContiguousIds()) {
      long base = keyOf(draw) + rows.firstId() * GAMMA;
      for (int i = 0; i < size; i++) {
        out[i] = (mix(base + i * GAMMA) >>> 11) * DOUBLE_UNIT;
      }
    } else {
      long base = keyOf(draw);
      long[] ids = rows.ids();
      for (int i = 0; i < size; i++) {
        out[i] = (mix(base + ids[i] * GAMMA) >>> 11) * DOUBLE_UNIT;
      }
    }
  }

  /** An integer in [0, bound) for each row: {@code out[i] = bounded(rows.id(i), draw, bound)}. */
  public void fillBounded(Rows rows, int draw, long bound, long[] out) {
    fillBounded(rows, draw, 0, bound, out);
  }

  /**
   * An integer in [low, low + bound) for each row: {@code out[i] = low + bounded(rows.id(i), draw,
   * bound)}.
   */
  public void fillBounded(Rows rows, int draw, long low, long bound, long[] out) {
    long keyOfDraw = keyOf(draw);
    for (int from = 0; from < rows.size(); from += BLOCK) {
      int to = Math.min(rows.size(), from + BLOCK);
      fill(rows, keyOfDraw, out, from, to);
      if (bound <= NARROW) {
        for (int i = from; i < to; i++) {
          out[i] = low + toNarrow(out[i], bound);
        }
      } else {
        for (int i = from; i < to; i++) {
          out[i] = low + toBounded(out[i], bound);
        }
      }
    }
  }

  /** The same as {@link #toBounded} for bounds up to 2^32, in two halves, which vectorises. */
  private static long toNarrow(long bits, long bound) {
    long low = (bits >>> 1 & NARROW - 1) * bound >>> 32;
    return (bits >>> 33) * bound + low >>> 31;
  }

  /**
   * A generator of as many values as one cell needs, for authors who want {@code java.util.random}
   * or feed a library. Its sequence depends on the key and {@code id} alone.
   */
  public RandomGenerator at(long id) {
    long start = mix(key + id * GAMMA);
    return new RandomGenerator() {
      private long state = start;

      @Override
      public long nextLong() {
        state += GAMMA;
        return mix(state);
      }
    };
  }

  private long keyOf(int draw) {
    return draw == 0 ? key : mix(key + draw * DRAW_GAMMA);
  }

  /** The 64 bits of the key, for printing in a plan. */
  public long value() {
    return key;
  }
}
