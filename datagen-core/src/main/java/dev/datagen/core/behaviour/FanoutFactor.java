package dev.datagen.core.behaviour;

import dev.datagen.core.evaluate.Evaluation;

/** Scales how many rows of a fact each parent row gets. */
public interface FanoutFactor {

  /** Multiplies the factors of the parents under way in place. */
  void multiply(Evaluation parents, double[] factors);

  /** The factor in words, for the plan. */
  String describe();
}
