package dev.datagen.plugins.faker.text;

/**
 * Division of ints that are not negative by a fixed one, as a multiplication (Granlund and
 * Montgomery: Division by Invariant Integers using Multiplication, 1994). Immutable.
 */
final class Divisor {

  private final long reciprocal;
  private final int shift;

  /**
   * @param divisor at least 1
   */
  Divisor(int divisor) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(divisor - 1);
    shift = 31 + bits;
    // below 2^32, so that the product with an int stays below 2^63
    reciprocal = (1L << shift) / divisor + 1;
  }

  int divide(int dividend) {
    return (int) (dividend * reciprocal >>> shift);
  }
}
