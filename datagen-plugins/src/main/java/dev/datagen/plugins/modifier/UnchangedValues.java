package dev.datagen.plugins.modifier;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/**
 * Leaves the values as they are: what remains of a modifier that has put another generator in the
 * place of the column's.
 *
 * @param output the type of the values
 */
public record UnchangedValues(ColumnType output) implements Modifier {

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    return column;
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(new LawChange.Unchanged());
  }
}
