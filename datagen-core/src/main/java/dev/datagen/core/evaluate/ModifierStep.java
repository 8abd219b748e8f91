package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.random.RandomKey;

/**
 * Values changed by a modifier.
 *
 * @param modifier the planned modifier
 * @param key the modifier's own key
 * @param wiring the modifier's inputs
 */
public record ModifierStep(Modifier modifier, RandomKey key, Wiring wiring)
    implements PlannedColumn.Step {

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    Column changed = modifier.modify(column, evaluation.rows(), key, evaluation.inputs(wiring));
    Discipline.check(changed, modifier.output(), evaluation.rows().size(), modifier);
    return changed;
  }
}
