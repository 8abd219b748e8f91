package dev.datagen.sink.text.value;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import java.io.IOException;

/** Writes the values of one column one by one. */
public interface Cells {

  /** Writes the value at that position. */
  void write(int position) throws IOException;

  /** The cells of a column, written by that writer. */
  static Cells of(Column column, ColumnType type, ValueWriter writer) {
    Cells values = values(column, type, writer);
    if (!column.nulls().any()) {
      return values;
    }
    return position -> {
      if (column.isNull(position)) {
        writer.nothing();
      } else {
        values.write(position);
      }
    };
  }

  private static Cells values(Column column, ColumnType type, ValueWriter writer) {
    if (column instanceof DoubleColumn doubles) {
      return position -> writer.real(doubles.values()[position]);
    }
    if (column instanceof BooleanColumn booleans) {
      return position -> writer.bool(booleans.values()[position]);
    }
    if (column instanceof StringColumn strings) {
      return position -> writer.text(strings, position);
    }
    long[] longs = ((LongColumn) column).values();
    return switch (type.kind()) {
      case DATE -> position -> writer.date(longs[position]);
      case DATETIME -> position -> writer.instant(longs[position]);
      case DECIMAL -> position -> writer.decimal(longs[position], type.scale());
      case INT, FLOAT, BOOL, STRING -> position -> writer.integer(longs[position]);
    };
  }
}
