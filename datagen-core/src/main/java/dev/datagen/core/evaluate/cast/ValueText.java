package dev.datagen.core.evaluate.cast;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Values as text: the same on every Java version, in every locale and time zone. */
public final class ValueText {

  private static final long SECOND = 1_000_000L;

  private ValueText() {}

  /** A stored integer: a number, an ISO-8601 date, or an ISO-8601 instant in UTC. */
  public static String of(long value, ColumnType type) {
    return switch (type.kind()) {
      case DATE -> LocalDate.ofEpochDay(value).toString();
      case DATETIME -> instant(value);
      case DECIMAL -> BigDecimal.valueOf(value, type.scale()).toPlainString();
      case INT, FLOAT, BOOL, STRING -> Long.toString(value);
    };
  }

  /**
   * The shortest decimal that reads back as the double, without exponent (Jackson's own writer,
   * because {@code Double.toString} changed with Java 19).
   */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      return NumberOutput.toString(value, true);
    }
    BigDecimal number = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
  }

  /** A value of a column, or null. */
  public static String of(Column column, int row, ColumnType type) {
    if (column.isNull(row)) {
      return null;
    }
    if (column instanceof LongColumn longs) {
      return of(longs.values()[row], type);
    }
    if (column instanceof DoubleColumn doubles) {
      return of(doubles.values()[row]);
    }
    return column instanceof BooleanColumn truths
        ? Boolean.toString(truths.values()[row])
        : String.valueOf(column.value(row));
  }

  private static String instant(long micros) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(micros, SECOND),
            (int) Math.floorMod(micros, SECOND) * 1000,
            ZoneOffset.UTC);
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "Z";
  }
}
