package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/**
 * What remains of an effect that weighs when rows happen: the generator in the place of the
 * column's does so, and the values are left as they are.
 *
 * @param output the type of the values
 * @param source the effects that weigh
 */
record WeighedTimes(ColumnType output, EffectSource source) implements Modifier {

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    return column;
  }

  @Override
  public boolean injects() {
    return true;
  }

  @Override
  public Optional<Generator> without(Generator shaped) {
    return shaped instanceof EffectWeightedTimes times
        ? Optional.of(times.without(source))
        : Optional.empty();
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(new LawChange.Unchanged());
  }
}
