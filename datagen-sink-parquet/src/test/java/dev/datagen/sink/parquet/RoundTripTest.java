package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.sink.parquet.Tables.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every type, with and without nulls, through our reader, parquet-avro and DuckDB. */
class RoundTripTest {

  private static final List<ColumnSchema> ALL_TYPES =
      List.of(
          Tables.column("id", ColumnType.INT, false),
          Tables.column("price", ColumnType.FLOAT, true),
          Tables.column("name", ColumnType.STRING, true),
          Tables.column("city", ColumnType.STRING, true),
          Tables.column("active", ColumnType.BOOL, true),
          Tables.column("at", ColumnType.DATETIME, true),
          Tables.column("born", ColumnType.DATE, true),
          Tables.column("small", ColumnType.decimal(9, 2), true),
          Tables.column("large", ColumnType.decimal(18, 4), true));

  private static final Nulls SECOND = Nulls.of(new long[] {0b10});

  private static final Table TABLE =
      Tables.table(
          "everything",
          ALL_TYPES,
          LongColumn.of(Long.MIN_VALUE, 0, Long.MAX_VALUE),
          new DoubleColumn(new double[] {-1.5, 99, Double.MIN_VALUE}, SECOND),
          new Utf8Column(
              Utf8Column.of("žlutý 日本", "unseen", "").bytes(),
              Utf8Column.of("žlutý 日本", "unseen", "").offsets(),
              SECOND),
          new DictionaryColumn(new int[] {1, 0, 1}, Dictionary.of(List.of("Köln", "Brno")), SECOND),
          new BooleanColumn(new boolean[] {true, true, false}, SECOND),
          new LongColumn(new long[] {1_700_000_000_123_456L, 0, -1}, SECOND),
          new LongColumn(new long[] {-1, 77, 19_000}, SECOND),
          new LongColumn(new long[] {-999_999_999, 5, 1234}, SECOND),
          new LongColumn(new long[] {999_999_999_999_999_999L, 5, -1}, SECOND));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Compression.class)
  void every_type_comes_back_from_our_own_reader(Compression compression) throws Exception {
    Tables.write(folder, new ParquetOptions(compression, null, 2, null), 2, TABLE);
    assertThat(Reading.ours(folder.resolve("everything.parquet"))).isEqualTo(TABLE.rows());
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void duckdb_sees_every_type_as_declared(Compression compression) throws Exception {
    Tables.write(folder, new ParquetOptions(compression, null, 2, null), 2, TABLE);
    Path file = folder.resolve("everything.parquet");
    assertThat(Reading.duckdb("SELECT column_type FROM (DESCRIBE FROM %s)", file))
        .extracting(row -> row.get(0))
        .containsExactly(
            "BIGINT",
            "DOUBLE",
            "VARCHAR",
            "VARCHAR",
            "BOOLEAN",
            "TIMESTAMP WITH TIME ZONE",
            "DATE",
            "DECIMAL(9,2)",
            "DECIMAL(18,4)");
    assertThat(
            Reading.duckdb(
                "SELECT id, price, name, city, active, epoch_us(\"at\"),"
                    + " (born - DATE '1970-01-01')::INT, small, large FROM %s",
                file))
        .containsExactly(
            row(
                Long.MIN_VALUE,
                -1.5,
                "žlutý 日本",
                "Brno",
                true,
                1_700_000_000_123_456L,
                -1,
                new BigDecimal("-9999999.99"),
                new BigDecimal("99999999999999.9999")),
            row(0L, null, null, null, null, null, null, null, null),
            row(
                Long.MAX_VALUE,
                Double.MIN_VALUE,
                "",
                "Brno",
                false,
                -1L,
                19_000,
                new BigDecimal("12.34"),
                new BigDecimal("-0.0001")));
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void parquet_avro_gives_records_of_the_schema_in_the_footer(Compression compression)
      throws Exception {
    Tables.write(folder, new ParquetOptions(compression, null, 2, null), 2, TABLE);
    List<GenericRecord> records = Reading.avro(folder.resolve("everything.parquet"));
    assertThat(records).hasSize(3);
    GenericRecord first = records.get(0);
    assertThat(first.getSchema().getFullName()).isEqualTo("dev.datagen.everything");
    assertThat(first.getSchema().getDoc()).isEqualTo("all about everything");
    assertThat(first.get("id")).isEqualTo(Long.MIN_VALUE);
    assertThat(first.get("price")).isEqualTo(-1.5);
    assertThat(first.get("name")).hasToString("žlutý 日本");
    assertThat(first.get("city")).hasToString("Brno");
    assertThat(first.get("active")).isEqualTo(true);
    assertThat(first.get("at")).isEqualTo(Instant.parse("2023-11-14T22:13:20.123456Z"));
    assertThat(first.get("born")).isEqualTo(LocalDate.of(1969, 12, 31));
    assertThat(first.get("small")).isEqualTo(new BigDecimal("-9999999.99"));
    assertThat(first.get("large")).isEqualTo(new BigDecimal("99999999999999.9999"));
    for (int field = 1; field < ALL_TYPES.size(); field++) {
      assertThat(records.get(1).get(field)).isNull();
    }
  }

  @Test
  void an_empty_table_is_a_file_with_columns_and_no_rows() throws Exception {
    Table empty =
        Tables.table(
            "nothing",
            List.of(
                Tables.column("id", ColumnType.INT, false),
                Tables.column("name", ColumnType.STRING, false)),
            LongColumn.of(),
            Utf8Column.of());
    Tables.write(folder, ParquetOptions.defaults(), 10, empty);
    Path file = folder.resolve("nothing.parquet");
    assertThat(Reading.ours(file)).isEmpty();
    assertThat(Reading.avro(file)).isEmpty();
    assertThat(Reading.duckdb("SELECT count(*), count(name) FROM %s", file))
        .containsExactly(row(0L, 0L));
  }

  @Test
  void a_column_of_nulls_only_is_null_everywhere() throws Exception {
    Table table =
        Tables.table(
            "absent",
            List.of(
                Tables.column("id", ColumnType.INT, false),
                Tables.column("text", ColumnType.STRING, true),
                Tables.column("code", ColumnType.STRING, true),
                Tables.column("number", ColumnType.INT, true)),
            LongColumn.of(1, 2, 3),
            Utf8Column.nulls(3),
            new DictionaryColumn(new int[3], Dictionary.of(List.of("a")), Nulls.all(3)),
            LongColumn.of(7, 7, 7).withNulls(Nulls.all(3)));
    Tables.write(folder, ParquetOptions.defaults(), 2, table);
    Path file = folder.resolve("absent.parquet");
    assertThat(Reading.ours(file)).isEqualTo(table.rows());
    assertThat(Reading.avro(file)).allSatisfy(r -> assertThat(r.get("code")).isNull());
    assertThat(
            Reading.duckdb(
                "SELECT count(id), count(text), count(code), count(number) FROM %s", file))
        .containsExactly(row(3L, 0L, 0L, 0L));
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }
}
