package dev.datagen.plugins.choice;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.plugins.random.WeightsKind;
import java.util.List;

/**
 * The weights of a choice, explicit or by a rule.
 *
 * @param explicit the weights given, or null
 * @param kind the rule; uniform where nothing is given
 */
record Weights(double[] explicit, WeightsKind kind) {

  /**
   * The weights of the arguments.
   *
   * @throws InvalidArgument if there are two kinds of them, or they are none
   */
  static Weights of(ChoiceArguments arguments) {
    if (arguments.weightsKind() == null) {
      return new Weights(
          arguments.weights() == null ? null : check(arguments.weights()),
          new WeightsKind.Uniform());
    }
    if (arguments.weights() != null) {
      throw new InvalidArgument(
          "weights_kind", "stands beside weights", "give weights or weights_kind, not both");
    }
    return new Weights(null, WeightsKind.parse("weights_kind", arguments.weightsKind()));
  }

  private static double[] check(List<Double> weights) {
    double[] checked = new double[weights.size()];
    boolean positive = false;
    for (int i = 0; i < checked.length; i++) {
      checked[i] = weights.get(i);
      if (!(checked[i] >= 0 && checked[i] < Double.POSITIVE_INFINITY)) {
        throw new InvalidArgument(
            "weights[" + i + "]",
            "is " + weights.get(i),
            "a weight is a finite number, not below 0");
      }
      positive |= checked[i] > 0;
    }
    if (!positive) {
      throw new InvalidArgument(
          "weights",
          checked.length == 0 ? "is empty" : "are all 0",
          "give at least one weight above 0");
    }
    return checked;
  }

  /** Whether they let all choices be equally likely without a look at their number. */
  boolean areUniform() {
    return explicit == null && kind instanceof WeightsKind.Uniform;
  }

  /** The argument that gave them. */
  String argument() {
    return explicit == null ? "weights_kind" : "weights";
  }

  /**
   * The weights of that many choices.
   *
   * @param noun what is chosen from, in the plural: {@code "choices"}
   * @throws InvalidArgument if another number of weights is given
   */
  double[] forSize(int size, String noun) {
    if (explicit == null) {
      return kind.weights(size);
    }
    checkSize(size, noun);
    return explicit;
  }

  /** Checks explicit weights against the number of choices. */
  void checkSize(long size, String noun) {
    if (explicit != null && explicit.length != size) {
      throw new InvalidArgument(
          "weights",
          "has " + explicit.length + " weights for " + size + " " + noun,
          "give one weight for each of them");
    }
  }
}
