package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.core.watch.UnderWay;

/**
 * Values made by a generator.
 *
 * @param generator the planned generator
 * @param key the column's value key
 * @param wiring the generator's inputs
 */
public record GeneratorSource(Generator generator, RandomKey key, Wiring wiring)
    implements PlannedColumn.Source {

  @Override
  public Column make(Evaluation evaluation) {
    UnderWay.calls(generator);
    Column column;
    try {
      column = generator.generate(evaluation.rows(), key, evaluation.inputs(wiring));
    } catch (ColumnFailure | RowError | ProblemException e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throw new ComponentFailure(generator, e);
    }
    Discipline.check(column, generator.output(), evaluation.rows().size(), generator);
    return column;
  }
}
