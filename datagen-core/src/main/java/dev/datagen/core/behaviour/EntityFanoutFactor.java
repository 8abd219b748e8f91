package dev.datagen.core.behaviour;

import dev.datagen.core.evaluate.Evaluation;

/**
 * Scales a fan-out by the segment or age of the parent or one of its ancestors.
 *
 * @param factor the factor
 * @param hops how far above the parent the entity is, 0 for the parent itself
 * @param moment at which ages are taken, in microseconds UTC
 */
public record EntityFanoutFactor(EntityFactor factor, int hops, long moment)
    implements FanoutFactor {

  @Override
  public void multiply(Evaluation parents, double[] factors) {
    Moments moments = factor.ages() ? Moments.fixed(moment, factors.length) : null;
    factor.multiply(parents.ancestor(hops, factor.column()), moments, factors);
  }

  @Override
  public String describe() {
    return factor.describe();
  }
}
