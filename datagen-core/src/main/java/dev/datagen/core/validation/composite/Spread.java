package dev.datagen.core.validation.composite;

/**
 * Rows that are spread over units of time by weights, each over a stretch of its own. Takes the
 * same time for a row however long its stretch is. Mutable.
 */
final class Spread {

  private final double[] weights;
  private final double[] before;
  private final double[] steps;
  private final double[] parts;

  Spread(double[] weights) {
    this.weights = weights;
    this.before = new double[weights.length + 1];
    this.steps = new double[weights.length + 1];
    this.parts = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      before[i + 1] = before[i] + weights[i];
    }
  }

  /**
   * Adds rows.
   *
   * @param first the first unit of their stretch
   * @param firstPart what part of it is in the stretch
   * @param last the last unit
   * @param lastPart what part of it is
   */
  void add(int first, double firstPart, int last, double lastPart, long rows) {
    if (first >= last) {
      parts[first] += weights[first] > 0 ? rows : 0;
      return;
    }
    double begin = weights[first] * firstPart;
    double end = weights[last] * lastPart;
    double total = begin + before[last] - before[first + 1] + end;
    if (total > 0) {
      parts[first] += rows * begin / total;
      parts[last] += rows * end / total;
      steps[first + 1] += rows / total;
      steps[last] -= rows / total;
    }
  }

  /** How many rows are expected in each unit. */
  double[] expected() {
    double[] expected = new double[weights.length];
    double level = 0;
    for (int i = 0; i < expected.length; i++) {
      level += steps[i];
      expected[i] = parts[i] + Math.max(0, level) * weights[i];
    }
    return expected;
  }
}
