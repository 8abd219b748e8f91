package dev.datagen.plugins.modifier.mapping;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.option.Literal;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Map;
import java.util.Optional;

/** What true and false become. */
record BooleanMapping(boolean ofTrue, boolean ofFalse) implements Modifier {

  static BooleanMapping of(Map<String, Literal> mapping) {
    boolean ofTrue = true;
    boolean ofFalse = false;
    for (Map.Entry<String, Literal> entry : mapping.entrySet()) {
      boolean old = (Boolean) MappedValue.old(entry.getKey(), ColumnType.BOOL);
      boolean replacement =
          (Boolean) MappedValue.replacement(entry.getKey(), entry.getValue(), ColumnType.BOOL);
      if (old) {
        ofTrue = replacement;
      } else {
        ofFalse = replacement;
      }
    }
    return new BooleanMapping(ofTrue, ofFalse);
  }

  @Override
  public ColumnType output() {
    return ColumnType.BOOL;
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    boolean[] values = ((BooleanColumn) column).values();
    boolean[] mapped = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      mapped[i] = values[i] ? ofTrue : ofFalse;
    }
    return new BooleanColumn(mapped, column.nulls());
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(new LawChange.Follows(Optional.empty()));
  }
}
