package dev.datagen.testkit.junit;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row; its values by the names of their columns. */
public final class Row {

  private final Chunk chunk;
  private final int position;

  Row(Chunk chunk, int position) {
    this.chunk = chunk;
    this.position = position;
  }

  /** Position in the table, from 0. */
  public long number() {
    return chunk.row(position);
  }

  /** Whether a value is null. */
  public boolean isNull(String column) {
    return chunk.columns().get(index(column)).isNull(position);
  }

  /** The value of an {@code int} column. */
  public long getLong(String column) {
    return (Long) get(column, ColumnType.Kind.INT);
  }

  /** The value of a {@code float} column. */
  public double getDouble(String column) {
    return (Double) get(column, ColumnType.Kind.FLOAT);
  }

  /** The value of a {@code bool} column. */
  public boolean getBoolean(String column) {
    return (Boolean) get(column, ColumnType.Kind.BOOL);
  }

  /** The value of a {@code string} column, or null. */
  public String getString(String column) {
    return (String) get(column, ColumnType.Kind.STRING);
  }

  /** The value of a {@code datetime} column, or null. */
  public Instant getInstant(String column) {
    return (Instant) get(column, ColumnType.Kind.DATETIME);
  }

  /** The value of a {@code date} column, or null. */
  public LocalDate getDate(String column) {
    return (LocalDate) get(column, ColumnType.Kind.DATE);
  }

  /** The value of a {@code decimal} column, or null. */
  public BigDecimal getDecimal(String column) {
    return (BigDecimal) get(column, ColumnType.Kind.DECIMAL);
  }

  /**
   * The value of any column, or null: {@code Long}, {@code Double}, {@code Boolean}, {@code
   * String}, {@code Instant}, {@code LocalDate} or {@code BigDecimal}.
   */
  public Object get(String column) {
    return value(index(column));
  }

  /** All values by column, in the order of the columns. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < chunk.columns().size(); i++) {
      values.put(chunk.table().columns().get(i).name(), value(i));
    }
    return values;
  }

  Object value(int index) {
    Column column = chunk.columns().get(index);
    if (column.isNull(position)) {
      return null;
    }
    Object value = column.value(position);
    ColumnType type = chunk.table().columns().get(index).type();
    return switch (type.kind()) {
      case INT, FLOAT, BOOL, STRING -> value;
      case DATETIME -> Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS);
      case DATE -> LocalDate.ofEpochDay((Long) value);
      case DECIMAL -> BigDecimal.valueOf((Long) value, type.scale());
    };
  }

  private Object get(String name, ColumnType.Kind kind) {
    int index = index(name);
    ColumnType type = chunk.table().columns().get(index).type();
    if (type.kind() != kind) {
      throw new IllegalArgumentException(
          chunk.table().name()
              + "."
              + name
              + " is "
              + type
              + ", not "
              + kind.name().toLowerCase(java.util.Locale.ROOT));
    }
    return value(index);
  }

  private int index(String name) {
    List<ColumnSchema> columns = chunk.table().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        chunk.table().name()
            + " has no column \""
            + name
            + "\"; columns are "
            + String.join(", ", columns.stream().map(ColumnSchema::name).toList()));
  }

  @Override
  public String toString() {
    return chunk.table().name() + values();
  }
}
