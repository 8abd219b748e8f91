package dev.datagen.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.cli.console.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SampleTableTest {

  @Test
  void valuesAreShownAsPeopleReadThem() {
    TableSchema schema =
        table(
            column("id", ColumnType.INT),
            column("city", ColumnType.STRING),
            column("at", ColumnType.DATETIME),
            column("born", ColumnType.DATE),
            column("price", ColumnType.decimal(8, 2)),
            column("score", ColumnType.FLOAT));
    String text =
        SampleTable.of(
            schema,
            List.of(
                LongColumn.of(1, 22),
                Utf8Column.of("東京", "Oslo\u001b"),
                LongColumn.of(0, 1_700_000_000_123_456L),
                LongColumn.of(0, -1),
                LongColumn.of(1999, -5),
                DoubleColumn.of(0.5, 0).withNulls(Nulls.of(new long[] {2}))),
            2);
    assertThat(text)
        .isEqualTo(
            """
            +----+------------+-----------------------------+------------+-------+-------+
            | id | city       | at                          | born       | price | score |
            +----+------------+-----------------------------+------------+-------+-------+
            |  1 | 東京       | 1970-01-01T00:00:00Z        | 1970-01-01 | 19.99 |   0.5 |
            | 22 | Oslo\\u001b | 2023-11-14T22:13:20.123456Z | 1969-12-31 | -0.05 |  null |
            +----+------------+-----------------------------+------------+-------+-------+
            """);
  }

  @Test
  void wideTablesAreFoldedAndLongCellsCut() {
    List<ColumnSchema> schemas = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      schemas.add(column("column_" + i, ColumnType.STRING));
      columns.add(Utf8Column.of("長い".repeat(40)));
    }
    String text = SampleTable.of(table(schemas.toArray(ColumnSchema[]::new)), columns, 1);
    assertThat(text.lines()).allMatch(line -> DisplayWidth.of(line) <= 100);
    assertThat(text).contains("column_0", "column_9", "…");
  }

  @Test
  void textsAreCutBeforeATableIsFolded() {
    List<ColumnSchema> schemas = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      schemas.add(column("c" + i, ColumnType.STRING));
      columns.add(Utf8Column.of("x".repeat(24 + i)));
    }
    String text = SampleTable.of(table(schemas.toArray(ColumnSchema[]::new)), columns, 1);
    assertThat(text.lines()).hasSize(5).allMatch(line -> line.length() <= 100);
    assertThat(text.lines().toList().get(1)).contains("c0", "c3");
  }

  private static ColumnSchema column(String name, ColumnType type) {
    return new ColumnSchema(name, type, true, "");
  }

  private static TableSchema table(ColumnSchema... columns) {
    return new TableSchema("t", "", List.of(columns), 0, OptionalInt.empty(), List.of(), 2);
  }
}
