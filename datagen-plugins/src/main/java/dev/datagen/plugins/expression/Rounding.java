package dev.datagen.plugins.expression;

/** Ways to make an integer of a double, a column at a time. */
enum Rounding {
  /** To the nearest integer, halves up. */
  ROUND {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        double floor = Math.floor(x[i]);
        // 1 from the half on, from the sign of an exact difference: a branch would often be
        // mispredicted
        long up = ONE & ~(Double.doubleToRawLongBits(x[i] - floor - 0.5) >> 63);
        out[i] = floor + Double.longBitsToDouble(up);
      }
    }
  },
  FLOOR {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.floor(x[i]);
      }
    }
  },
  CEIL {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.ceil(x[i]);
      }
    }
  },
  /** −1, 0 or 1. */
  SIGN {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.signum(x[i]);
      }
    }
  };

  private static final long ONE = Double.doubleToRawLongBits(1);

  /** Fills {@code out} with whole numbers. */
  abstract void apply(double[] x, double[] out);
}
