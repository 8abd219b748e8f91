package dev.datagen.cli.table;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A value as people read it. */
final class CellText {

  private static final long SECOND = 1_000_000L;

  private CellText() {}

  /** The value at a position of a column of that type; {@code null} for a null. */
  static String of(ColumnType type, Column column, int position) {
    Object value = column.value(position);
    if (value == null) {
      return "null";
    }
    return switch (type.kind()) {
      case INT, FLOAT, STRING, BOOL -> value.toString();
      case DATETIME -> datetime((Long) value);
      case DATE -> LocalDate.ofEpochDay((Long) value).toString();
      case DECIMAL -> BigDecimal.valueOf((Long) value, type.scale()).toPlainString();
    };
  }

  private static String datetime(long micros) {
    return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, SECOND),
                (int) Math.floorMod(micros, SECOND) * 1000,
                ZoneOffset.UTC)
            .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
        + "Z";
  }
}
