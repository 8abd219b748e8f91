package dev.datagen.api.law;

import dev.datagen.api.column.Column;

/**
 * Values that are listed, each with its probability.
 *
 * @param values the values, of the generator's type; a value may be listed more than once
 * @param shares the probability of each, together 1
 */
public record ListLaw(Column values, double[] shares) implements Law {

  public ListLaw {
    if (values.size() != shares.length) {
      throw new IllegalArgumentException(
          shares.length + " shares for " + values.size() + " values");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.listed(this);
  }

  /** The law of weights that add up to whatever, at least one of them above 0. */
  public static ListLaw ofWeights(Column values, double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double[] shares = new double[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = weights[i] / total;
    }
    return new ListLaw(values, shares);
  }
}
