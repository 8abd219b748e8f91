package dev.datagen.testkit.contract;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Tables of every column type, with nulls and with values that are easily written wrong. */
final class SampleTables {

  private static final RandomKey KEY = RandomKey.ofSeed(7).derive("contract");
  private static final Dictionary PLANS =
      Dictionary.of(List.of("free", "pro, \"plus\"", "größe", "it's", ""));
  private static final String[] TEXTS = {
    "",
    " ",
    "plain",
    "a,b;c\td",
    "say \"hi\"",
    "it's",
    "line\nbreak",
    "back\\slash",
    "\\N",
    "NULL",
    "東京 🚲",
    "=1+1",
    "tab\there",
    "'; drop table x; --",
    "\r\n",
    "trailing ",
    "null",
    "\u00a0"
  };
  private static final double[] DOUBLES = {
    0.1, -0.0, 1e-300, 1.7976931348623157e308, 4.9e-324, 3.0, 12345678.9, 1 / 3.0
  };

  private SampleTables() {}

  /** A table and all its values. */
  record Sample(TableSchema table, List<Column> columns) {}

  /** An entity, a fact of it, and a table without a row. */
  static List<Sample> all() {
    return List.of(entity("customer", 300), fact("order", 513), entity("nothing", 0));
  }

  private static Sample entity(String name, int rows) {
    List<ColumnSchema> columns =
        List.of(
            new ColumnSchema("id", ColumnType.INT, false, "the key"),
            new ColumnSchema("name", ColumnType.STRING, true, ""),
            new ColumnSchema("plan", ColumnType.STRING, true, ""),
            new ColumnSchema("score", ColumnType.FLOAT, true, ""),
            new ColumnSchema("active", ColumnType.BOOL, true, ""),
            new ColumnSchema("born", ColumnType.DATE, true, ""),
            new ColumnSchema("seen_at", ColumnType.DATETIME, true, ""),
            new ColumnSchema("balance", ColumnType.decimal(18, 4), true, ""),
            new ColumnSchema("whole", ColumnType.decimal(5, 0), false, ""));
    TableSchema table = new TableSchema(name, "", columns, 0, OptionalInt.of(6), List.of(), rows);
    return new Sample(
        table,
        List.of(
            longs(rows, Nulls.NONE, i -> i + 1),
            texts(rows),
            plans(rows),
            doubles(rows),
            booleans(rows),
            longs(rows, some(rows, 5), i -> -200_000 + i * 1_234L),
            longs(rows, some(rows, 6), i -> i * 86_399_999_999L * 37 - 1_000_000_000_000_000L + i),
            longs(rows, some(rows, 7), SampleTables::balance),
            longs(rows, Nulls.NONE, i -> i % 3 == 0 ? -99_999 : i)));
  }

  private static Sample fact(String name, int rows) {
    TableSchema table =
        new TableSchema(
            name,
            "orders of a customer",
            List.of(
                new ColumnSchema("order_id", ColumnType.INT, false, ""),
                new ColumnSchema("customer_id", ColumnType.INT, false, ""),
                new ColumnSchema("at", ColumnType.DATETIME, false, "")),
            0,
            OptionalInt.of(2),
            List.of("customer"),
            rows);
    return new Sample(
        table,
        List.of(
            longs(rows, Nulls.NONE, i -> i == 5 ? Long.MAX_VALUE : i == 6 ? Long.MIN_VALUE : i),
            longs(rows, Nulls.NONE, i -> i / 2 + 1),
            longs(rows, Nulls.NONE, i -> 1_700_000_000_000_000L + i * 1_000_000L)));
  }

  private interface LongOf {
    long at(int row);
  }

  private static long balance(int row) {
    return row == 0 ? 999_999_999_999_999_999L : row == 1 ? -1 : row * 7_777_777L - 900_000_000L;
  }

  private static Column longs(int rows, Nulls nulls, LongOf value) {
    return new LongColumn(IntStream.range(0, rows).mapToLong(value::at).toArray(), nulls);
  }

  private static Column doubles(int rows) {
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = i % 2 == 0 ? DOUBLES[i / 2 % DOUBLES.length] : KEY.uniform(i, 1) * 1e6 - 5e5;
    }
    return new DoubleColumn(values, some(rows, 3));
  }

  private static Column booleans(int rows) {
    boolean[] values = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = KEY.bounded(i, 2, 2) == 1;
    }
    return new BooleanColumn(values, some(rows, 4));
  }

  private static Column texts(int rows) {
    String[] values = new String[rows];
    for (int i = 0; i < rows; i++) {
      String text = TEXTS[i % TEXTS.length];
      values[i] = i % 11 == 10 ? null : i < TEXTS.length ? text : text + i;
    }
    return Utf8Column.of(values);
  }

  private static Column plans(int rows) {
    int[] codes = new int[rows];
    for (int i = 0; i < rows; i++) {
      codes[i] = (int) KEY.bounded(i, 5, PLANS.size());
    }
    return new DictionaryColumn(codes, PLANS, some(rows, 2));
  }

  private static Nulls some(int rows, int draw) {
    long[] words = new long[Nulls.wordsFor(rows)];
    IntStream.range(0, rows)
        .filter(i -> KEY.bounded(i, 10 + draw, 5) == 0)
        .forEach(i -> Nulls.set(words, i));
    return Nulls.of(words);
  }
}
