package dev.datagen.plugins.random;

/**
 * Random bits as doubles in [0, 1) for loops that the compiler does not vectorise: made by setting
 * an exponent, because the processor's conversion of a long waits for the target register's former
 * value and so chains one row to the next (three times slower).
 */
public final class UnitInterval {

  private static final long EXPONENT_OF_ONE = 0x3FF0000000000000L;

  private UnitInterval() {}

  /** The 52 upper bits as a multiple of 2^-52. */
  public static double of(long bits) {
    return Double.longBitsToDouble(bits >>> 12 | EXPONENT_OF_ONE) - 1;
  }
}
