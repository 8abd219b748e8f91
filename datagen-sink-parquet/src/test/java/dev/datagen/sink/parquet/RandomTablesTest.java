package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ColumnType;
import dev.datagen.sink.parquet.Tables.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random schemas and values, random row groups and chunks: three readers see what was written. */
class RandomTablesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void three_readers_see_what_was_written(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    Table table = new RandomTables(seed).next(random.nextInt(1, 4000));
    Compression compression = Compression.values()[random.nextInt(3)];
    ParquetOptions options = new ParquetOptions(compression, null, random.nextInt(1, 3000), null);
    Tables.write(folder, options, random.nextInt(1, 1500), table);
    Path file = folder.resolve("random.parquet");
    assertThat(Reading.ours(file)).isEqualTo(table.rows());
    assertThat(records(file, table)).isEqualTo(table.rows());
    assertThat(duckdb(file, table)).isEqualTo(table.rows());
  }

  private static List<List<Object>> records(Path file, Table table) throws Exception {
    List<List<Object>> rows = new ArrayList<>();
    for (GenericRecord record : Reading.avro(file)) {
      List<Object> row = new ArrayList<>();
      for (int column = 0; column < table.columns().size(); column++) {
        row.add(plain(record.get(column)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Object plain(Object value) {
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    if (value instanceof Instant instant) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
    if (value instanceof LocalDate date) {
      return date.toEpochDay();
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.unscaledValue().longValueExact();
    }
    return value;
  }

  private static List<List<Object>> duckdb(Path file, Table table) throws Exception {
    String columns =
        table.schema().columns().stream()
            .map(column -> expression(column.name(), column.type()))
            .collect(Collectors.joining(", "));
    return Reading.duckdb("SELECT " + columns + " FROM %s ORDER BY \"row\"", file).stream()
        .map(row -> row.stream().map(RandomTablesTest::plain).collect(Collectors.toList()))
        .collect(Collectors.toList());
  }

  private static String expression(String name, ColumnType type) {
    return switch (type.kind()) {
      case DATETIME -> "epoch_us(\"" + name + "\")";
      case DATE -> "(\"" + name + "\" - DATE '1970-01-01')::BIGINT";
      case INT, FLOAT, STRING, BOOL, DECIMAL -> "\"" + name + "\"";
    };
  }
}
