package dev.datagen.testkit.asserting;

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
 * Checks what goes into a modifier and what comes out of it.
 *
 * @param modifier does the work
 */
public record AssertingModifier(Modifier modifier) implements Modifier {

  @Override
  public ColumnType output() {
    return modifier.output();
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    AssertedRows.check(rows, perParent());
    Breach.ofEngine(
        column.size() == rows.size(), column.size() + " values for " + rows.size() + " rows");
    Column made = modifier.modify(column, rows, key, new AssertingInputs(inputs, rows.size()));
    AssertedColumn.check(modifier, made, output(), rows.size());
    for (int i = 0; i < made.size(); i++) {
      Breach.of(
          modifier, !column.isNull(i) || made.isNull(i), "the null at position " + i + " is gone");
    }
    return made;
  }

  @Override
  public boolean liftsClamp() {
    return modifier.liftsClamp();
  }

  @Override
  public boolean injects() {
    return modifier.injects();
  }

  @Override
  public Optional<Generator> without(Generator shaped) {
    return modifier.without(shaped);
  }

  @Override
  public boolean perParent() {
    return modifier.perParent();
  }

  @Override
  public Optional<LawChange> lawChange() {
    return modifier.lawChange();
  }
}
