package dev.datagen.plugins.modifier.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.expression.CompiledExpression;
import java.util.Optional;

/**
 * The value of an expression in the row's columns and the value so far; nulls stay.
 *
 * @param expression compiled with one variable, the value so far
 */
record ExpressionModifier(CompiledExpression expression) implements Modifier {

  @Override
  public ColumnType output() {
    return expression.type();
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    Column computed = expression.evaluate(rows.size(), inputs, column);
    return column.nulls().any()
        ? computed.withNulls(computed.nulls().or(column.nulls()))
        : computed;
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(new LawChange.Follows(Optional.empty()));
  }
}
