package dev.datagen.core.evaluate.cast;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.PlannedColumn;

/**
 * Values to text.
 *
 * @param from the type of the values that arrive
 */
record TextStep(ColumnType from) implements PlannedColumn.Step {

  @Override
  public StringColumn apply(Column column, Evaluation evaluation) {
    Utf8Builder builder = new Utf8Builder(column.size());
    for (int i = 0; i < column.size(); i++) {
      if (column.isNull(i)) {
        builder.appendNull();
      } else if (column instanceof LongColumn longs) {
        builder.append(ValueText.of(longs.values()[i], from));
      } else if (column instanceof DoubleColumn doubles) {
        builder.append(ValueText.of(doubles.values()[i]));
      } else {
        builder.append(((BooleanColumn) column).values()[i] ? "true" : "false");
      }
    }
    return builder.build();
  }
}
