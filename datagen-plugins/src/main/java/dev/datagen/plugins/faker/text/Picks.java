package dev.datagen.plugins.faker.text;

/**
 * Several small choices from the bits of one draw: 63 bits are read as a fraction; multiplied by
 * the number of words, its whole part is the choice and its rest the fraction for the next one (as
 * an arithmetic decoder reads).
 */
final class Picks {

  /** Bits that choices may use up before a fresh draw is due; the rest keeps them uniform. */
  static final double BITS_PER_DRAW = 36;

  private Picks() {}

  /** The fraction of a draw. */
  static long fraction(long bits) {
    return bits >>> 1;
  }

  /** The choice among {@code size}, which fits an int. */
  static int choice(long fraction, int size) {
    return (int) Math.multiplyHigh(fraction, 2L * size);
  }

  /** The fraction left for the next choice. */
  static long rest(long fraction, int size) {
    return fraction * size & Long.MAX_VALUE;
  }
}
