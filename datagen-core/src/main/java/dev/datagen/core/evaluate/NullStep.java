package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.random.RandomKey;

/**
 * Makes a share of the values null.
 *
 * @param key the column's null key
 * @param rate the share, 0 to 1
 */
public record NullStep(RandomKey key, double rate) implements PlannedColumn.Step {

  @Override
  public String recordedAs() {
    return "null";
  }

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    double[] uniform = new double[column.size()];
    key.fillUniform(evaluation.rows(), 0, uniform);
    long[] words = new long[Nulls.wordsFor(uniform.length)];
    for (int i = 0; i < uniform.length; i++) {
      if (uniform[i] < rate) {
        Nulls.set(words, i);
      }
    }
    return column.withNulls(column.nulls().or(Nulls.of(words)));
  }
}
