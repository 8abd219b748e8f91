package dev.datagen.plugins.expression;

/** Ways to make an integer of a double, a column at a time. */
enum Rounding {
  /** To the nearest integer, halves up. */
  ROUND {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        double floor = Math.floor(x[i]);
        out[i] = x[i] - floor >= 0.5 ? floor + 1 : floor;
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

  /** Fills {@code out} with whole numbers. */
  abstract void apply(double[] x, double[] out);
}
