package dev.datagen.plugins.lookup;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.ComputedLaw;
import dev.datagen.api.law.Law;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/**
 * Values of each row's own ancestor.
 *
 * @param input the ancestor's column
 * @param from the same as {@code "table.column"}
 */
record AncestorLookup(Input input, String from) implements Generator {

  @Override
  public ColumnType output() {
    return input.type();
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    return inputs.column(input);
  }

  @Override
  public boolean mayBeNull() {
    return input.nullable();
  }

  @Override
  public boolean unique() {
    return input.unique();
  }

  @Override
  public Optional<String> copiedFrom() {
    return Optional.of(from);
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(new ComputedLaw());
  }
}
