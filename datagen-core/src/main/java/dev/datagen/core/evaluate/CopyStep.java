package dev.datagen.core.evaluate;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.plan.Input;

/**
 * Gives each row the text or truth value of another column; where that is null, its own stays.
 *
 * @param other the other column, of the same type
 * @param wiring the column's inputs
 */
public record CopyStep(Input other, Wiring wiring) implements PlannedColumn.Step {

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    Column copied = evaluation.inputs(wiring).column(other);
    if (!copied.nulls().any()) {
      return copied.withNulls(column.nulls());
    }
    if (column instanceof BooleanColumn own) {
      boolean[] values = own.values().clone();
      for (int i = 0; i < values.length; i++) {
        values[i] = copied.isNull(i) ? values[i] : ((BooleanColumn) copied).values()[i];
      }
      return new BooleanColumn(values, column.nulls());
    }
    Utf8Builder texts = new Utf8Builder(column.size());
    for (int i = 0; i < column.size(); i++) {
      Column from = copied.isNull(i) ? column : copied;
      if (from.isNull(i)) {
        texts.appendNull();
      } else {
        texts.append((StringColumn) from, i);
      }
    }
    return texts.build();
  }
}
