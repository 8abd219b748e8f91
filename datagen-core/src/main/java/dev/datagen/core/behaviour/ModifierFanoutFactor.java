package dev.datagen.core.behaviour;

import dev.datagen.api.modifier.RowCountModifier;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.Wiring;

/**
 * Scales a fan-out by a table-level modifier.
 *
 * @param modifier the planned modifier
 * @param wiring its inputs
 * @param describe its id
 */
public record ModifierFanoutFactor(RowCountModifier modifier, Wiring wiring, String describe)
    implements FanoutFactor {

  @Override
  public void multiply(Evaluation parents, double[] factors) {
    modifier.factors(parents.rows(), parents.inputs(wiring), factors);
  }
}
