package dev.datagen.core.validation;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.evaluate.cast.ValueText;
import java.util.Locale;

/** Values, rows and counts in the words of messages. */
public final class Texts {

  private static final int MAX_VALUE_LENGTH = 200;

  private Texts() {}

  /** A value as text, cut where it is very long. */
  public static String value(Column column, ColumnType type, int row) {
    if (column.isNull(row)) {
      return "null";
    }
    String text =
        column instanceof LongColumn longs
            ? ValueText.of(longs.values()[row], type)
            : column instanceof DoubleColumn doubles
                ? ValueText.of(doubles.values()[row])
                : String.valueOf(column.value(row));
    return text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "…";
  }

  /** A value of a chunk's column. */
  public static String value(Chunk chunk, int column, int row) {
    return value(chunk.columns().get(column), chunk.table().columns().get(column).type(), row);
  }

  /** A row's primary key: {@code "order_id = 17"}. */
  public static String key(Chunk chunk, int row) {
    TableSchema table = chunk.table();
    return table.columns().get(table.primaryKey()).name()
        + " = "
        + value(chunk, table.primaryKey(), row);
  }

  /** A count with separators and what is counted: {@code "1 row"}, {@code "1,000 rows"}. */
  public static String count(long count, String singular) {
    return number(count) + " " + singular + (count == 1 ? "" : "s");
  }

  /** A number with separators. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code "3 of 1,000 values"}. */
  public static String of(long some, long all, String singular) {
    return number(some) + " of " + count(all, singular);
  }
}
