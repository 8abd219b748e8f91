package dev.datagen.plugins.expression;

/** Functions of one double, a column at a time, the same on every machine. */
enum MathFunction {
  NEGATE {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = -x[i];
      }
    }
  },
  ABS {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.abs(x[i]);
      }
    }
  },
  SQRT {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.sqrt(x[i]);
      }
    }
  },
  EXP {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = StrictMath.exp(x[i]);
      }
    }
  },
  LN {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = StrictMath.log(x[i]);
      }
    }
  },
  LOG10 {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = StrictMath.log10(x[i]);
      }
    }
  },
  SIN {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = StrictMath.sin(x[i]);
      }
    }
  },
  COS {
    @Override
    void apply(double[] x, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = StrictMath.cos(x[i]);
      }
    }
  };

  /** Fills {@code out}. */
  abstract void apply(double[] x, double[] out);
}
