package dev.datagen.plugins.expression;

/** The six comparisons, a column at a time. NaN is unequal to everything and in no order. */
enum Comparison {
  LESS("<") {
    @Override
    void apply(long[] a, long[] b, boolean[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] < b[i];
      }
    }

    @Override
    void apply(double[] a, double[] b, boolean[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] < b[i];
      }
    }

    @Override
    boolean holds(int order) {
      return order < 0;
    }
  },
  AT_MOST("<=") {
    @Override
    void apply(long[] a, long[] b, boolean[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] <= b[i];
      }
    }

    @Override
    void apply(double[] a, double[] b, boolean[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] <= b[i];
      }
    }

    @Override
    boolean holds(int order) {
      return order <= 0;
    }
  },
  EQUAL("==") {
    @Override
    void apply(long[] a, long[] b, boolean[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] == b[i];
      }
    }

    @Override
    void apply(double[] a, double[] b, boolean[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] == b[i];
      }
    }

    @Override
    boolean holds(int order) {
      return order == 0;
    }
  },
  UNEQUAL("!=") {
    @Override
    void apply(long[] a, long[] b, boolean[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] != b[i];
      }
    }

    @Override
    void apply(double[] a, double[] b, boolean[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = a[i] != b[i];
      }
    }

    @Override
    boolean holds(int order) {
      return order != 0;
    }
  };

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** Compares integers or times. */
  abstract void apply(long[] a, long[] b, boolean[] out);

  /** Compares doubles. */
  abstract void apply(double[] a, double[] b, boolean[] out);

  /** Whether it holds for values of that order (negative, 0, positive). */
  abstract boolean holds(int order);

  @Override
  public String toString() {
    return symbol;
  }
}
