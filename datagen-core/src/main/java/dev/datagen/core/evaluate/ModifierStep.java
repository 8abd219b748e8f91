package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.core.watch.UnderWay;

/**
 * Values changed by a modifier.
 *
 * @param modifier the planned modifier
 * @param name its name in a schema
 * @param key the modifier's own key
 * @param wiring the modifier's inputs
 * @param sourceWithout what would make the values had the modifier not put another in its place;
 *     null if it did not
 */
public record ModifierStep(
    Modifier modifier,
    String name,
    RandomKey key,
    Wiring wiring,
    PlannedColumn.Source sourceWithout)
    implements PlannedColumn.Step {

  @Override
  public String recordedAs() {
    return modifier.injects() ? name : null;
  }

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    UnderWay.calls(modifier);
    Column changed;
    try {
      changed = modifier.modify(column, evaluation.rows(), key, evaluation.inputs(wiring));
    } catch (ColumnFailure | RowError | ProblemException e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throw new ComponentFailure(modifier, e);
    }
    Discipline.check(changed, modifier.output(), evaluation.rows().size(), modifier);
    return changed;
  }
}
