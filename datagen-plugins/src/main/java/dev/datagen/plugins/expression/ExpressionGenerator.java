package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.ComputedLaw;
import dev.datagen.api.law.Law;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/** Computes the values of a column from other columns. */
record ExpressionGenerator(CompiledExpression expression) implements Generator {

  @Override
  public ColumnType output() {
    return expression.type();
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    return expression.evaluate(rows.size(), inputs);
  }

  @Override
  public boolean unique() {
    return expression.unique();
  }

  @Override
  public boolean mayBeNull() {
    return expression.mayBeNull();
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(new ComputedLaw());
  }
}
