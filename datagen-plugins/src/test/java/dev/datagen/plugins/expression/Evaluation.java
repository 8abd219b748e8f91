package dev.datagen.plugins.expression;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.ArrayList;
import java.util.List;

/** Evaluates code over three rows that have one column of each kind. */
final class Evaluation {

  static final long DAY = 86_400_000_000L;

  private Evaluation() {}

  static FakeContext context(ColumnType type) {
    Nulls third = Nulls.of(new long[] {0b100});
    return FakeContext.of(type)
        .column("n", ColumnType.INT, LongColumn.of(7, -7, 7))
        .column("big", ColumnType.INT, LongColumn.of(Long.MAX_VALUE, Long.MIN_VALUE, 0))
        .column("zero", ColumnType.INT, LongColumn.of(0, 0, 1))
        .column("gap", ColumnType.INT, new LongColumn(new long[] {1, 2, 3}, third))
        .column("x", ColumnType.FLOAT, DoubleColumn.of(0.5, -1.5, 2.0))
        .column("price", ColumnType.decimal(8, 2), LongColumn.of(1999, 5, -100))
        .column("yes", ColumnType.BOOL, BooleanColumn.of(true, false, true))
        .column(
            "maybe", ColumnType.BOOL, new BooleanColumn(new boolean[] {true, false, true}, third))
        .column("name", ColumnType.STRING, Utf8Column.of("Ada", "straße", null))
        .column(
            "status",
            ColumnType.STRING,
            new DictionaryColumn(
                new int[] {1, 0, 1}, Dictionary.of(List.of("new", "paid")), Nulls.NONE))
        .column(
            "at",
            ColumnType.DATETIME,
            LongColumn.of(
                FakeContext.micros("2024-02-29T13:45:10Z"),
                FakeContext.micros("1969-12-31T23:59:59.5Z"),
                FakeContext.micros("2023-01-02T00:00:00Z")))
        .column("born", ColumnType.DATE, LongColumn.of(0, 19_000, -1))
        .column("user.age", ColumnType.INT, LongColumn.of(18, 30, 18));
  }

  /** The three results of code in a nullable column. */
  static List<Object> of(ColumnType type, String code) {
    return evaluate(context(type).withNulls(), code);
  }

  static List<Object> evaluate(FakeContext context, String code) {
    Generator generator = new ExpressionFactory().plan(new ExpressionArguments(code), context);
    Column column = generator.generate(Rows.range(0, 3), context.key(), context);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      values.add(column.value(i));
    }
    return values;
  }
}
