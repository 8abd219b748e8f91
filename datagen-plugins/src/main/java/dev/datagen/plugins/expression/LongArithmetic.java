package dev.datagen.plugins.expression;

/** Exact arithmetic of 64-bit integers, a column at a time. */
enum LongArithmetic {
  ADD("+") {
    @Override
    boolean apply(long[] a, long[] b, long[] out) {
      long overflow = 0;
      for (int i = 0; i < out.length; i++) {
        long sum = a[i] + b[i];
        overflow |= (a[i] ^ sum) & (b[i] ^ sum);
        out[i] = sum;
      }
      return overflow >= 0;
    }

    @Override
    boolean overflows(long a, long b) {
      long sum = a + b;
      return ((a ^ sum) & (b ^ sum)) < 0;
    }
  },
  SUBTRACT("-") {
    @Override
    boolean apply(long[] a, long[] b, long[] out) {
      long overflow = 0;
      for (int i = 0; i < out.length; i++) {
        long difference = a[i] - b[i];
        overflow |= (a[i] ^ b[i]) & (a[i] ^ difference);
        out[i] = difference;
      }
      return overflow >= 0;
    }

    @Override
    boolean overflows(long a, long b) {
      return ((a ^ b) & (a ^ (a - b))) < 0;
    }
  },
  MULTIPLY("*") {
    @Override
    boolean apply(long[] a, long[] b, long[] out) {
      long overflow = 0;
      for (int i = 0; i < out.length; i++) {
        long product = a[i] * b[i];
        overflow |= Math.multiplyHigh(a[i], b[i]) ^ (product >> 63);
        out[i] = product;
      }
      return overflow == 0;
    }

    @Override
    boolean overflows(long a, long b) {
      return Math.multiplyHigh(a, b) != (a * b) >> 63;
    }
  };

  private final String symbol;

  LongArithmetic(String symbol) {
    this.symbol = symbol;
  }

  /** Fills {@code out}; false if some result did not fit. */
  abstract boolean apply(long[] a, long[] b, long[] out);

  /** Whether a result does not fit. */
  abstract boolean overflows(long a, long b);

  @Override
  public String toString() {
    return symbol;
  }
}
