package dev.datagen.plugins.expression;

/** Arithmetic of doubles, a column at a time; {@code out} may be one of the arguments' arrays. */
enum DoubleArithmetic {
  ADD {
    @Override
    void apply(double[] a, double[] b, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] + b[i];
      }
    }
  },
  SUBTRACT {
    @Override
    void apply(double[] a, double[] b, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] - b[i];
      }
    }
  },
  MULTIPLY {
    @Override
    void apply(double[] a, double[] b, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] * b[i];
      }
    }
  },
  DIVIDE {
    @Override
    void apply(double[] a, double[] b, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] / b[i];
      }
    }
  },
  /** The remainder with the sign of the divisor. */
  REMAINDER {
    @Override
    void apply(double[] a, double[] b, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = Remainders.floor(a[i], b[i]);
      }
    }
  },
  POWER {
    @Override
    void apply(double[] a, double[] b, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = b[i] == 2 ? a[i] * a[i] : StrictMath.pow(a[i], b[i]);
      }
    }
  },
  MIN {
    @Override
    void apply(double[] a, double[] b, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.min(a[i], b[i]);
      }
    }
  },
  MAX {
    @Override
    void apply(double[] a, double[] b, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.max(a[i], b[i]);
      }
    }
  };

  /** Fills {@code out}. */
  abstract void apply(double[] a, double[] b, double[] out);
}
