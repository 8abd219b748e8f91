package dev.datagen.sink.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.ColumnSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Physical types of other writers: each is read as what it means, or named in one message. */
class ForeignTypesTest {

  /** 2024-02-29T12:34:56.789012Z in microseconds. */
  private static final long MOMENT = 1_709_210_096_789_012L;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("foreign.parquet");
  }

  private void duckdb(String query) throws Exception {
    Files.deleteIfExists(file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("COPY (SELECT " + query + " AS it) TO '" + file + "' (FORMAT parquet)");
    }
  }

  /** Sets a value of the one field. */
  private interface Setting {
    void of(Group row);
  }

  /** A file of parquet-java with one field {@code it}: a row for each setting. */
  private void written(String field, Setting... settings) throws IOException {
    Files.deleteIfExists(file);
    MessageType type = MessageTypeParser.parseMessageType("message other { " + field + "; }");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(type)
            .build()) {
      for (Setting setting : settings) {
        Group row = new SimpleGroup(type);
        setting.of(row);
        writer.write(row);
      }
    }
  }

  /** The type of the one column and its values. */
  private List<Object> read() throws IOException {
    List<Object> found = new ArrayList<>();
    try (ParquetTableReader reader = ParquetTableReader.open(file)) {
      found.addAll(
          reader.columns().stream().map(ColumnSchema::type).map(Object::toString).toList());
      for (List<Column> batch = reader.read(2); !batch.isEmpty(); batch = reader.read(2)) {
        for (int i = 0; i < batch.get(0).size(); i++) {
          found.add(batch.get(0).value(i));
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TINYINT '-7'                                     | int          | -7",
        "UTINYINT '200'                                   | int          | 200",
        "INTEGER '-7'                                     | int          | -7",
        "UINTEGER '4000000000'                            | int          | 4000000000",
        "UBIGINT '4000000000'                             | int          | 4000000000",
        "TIMESTAMP_S '2024-02-29 12:34:56'                | datetime     | 1709210096000000",
        "TIMESTAMP_MS '2024-02-29 12:34:56.789'           | datetime     | 1709210096789000",
        "TIMESTAMP '2024-02-29 12:34:56.789012'           | datetime     | 1709210096789012",
        "TIMESTAMP_NS '2024-02-29 12:34:56.789012999'     | datetime     | 1709210096789012",
        "TIMESTAMP_NS '1969-12-31 23:59:59.999999999'     | datetime     | -1",
        "TIMESTAMPTZ '2024-02-29 14:34:56.789012+02'      | datetime     | 1709210096789012",
        "DATE '2024-02-29'                                | date         | 19782",
        "DECIMAL '-1.23'                                  | decimal(18,3)| -1230",
        "'1.23'::DECIMAL(4,2)                             | decimal(4,2) | 123",
        "'on'::ENUM ('on', 'off')                         | string       | on",
        "'{\"a\": 1}'::VARCHAR                            | string       | {\"a\": 1}",
        "UUID '00112233-4455-6677-8899-aabbccddeeff' | string | 00112233-4455-6677-8899-aabbccddeeff",
      })
  void whatDuckDbWritesIsReadAsWhatItMeans(String sql, String type, String value) throws Exception {
    duckdb(sql);
    List<Object> found = read();
    assertThat(found.get(0)).isEqualTo(type);
    assertThat(String.valueOf(found.get(1))).isEqualTo(value);
  }

  @Test
  void timesOf96BitsAreReadToTheMicrosecond() throws Exception {
    written(
        "optional int96 it",
        row -> row.add("it", int96(2_460_370, 45_296_789_012_999L)),
        row -> row.add("it", int96(2_440_587, 86_399_999_999_999L)),
        row -> {});
    assertThat(read()).isEqualTo(Arrays.asList("datetime", MOMENT, -1L, null));
  }

  private static Binary int96(int julianDay, long nanosOfDay) {
    ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(nanosOfDay).putInt(julianDay);
    return Binary.fromConstantByteArray(bytes.array());
  }

  @ParameterizedTest
  @ValueSource(strings = {"binary it (decimal(9,3))", "fixed_len_byte_array(5) it (decimal(9,3))"})
  void decimalsInBytesAreRead(String field) throws Exception {
    byte[] negative =
        field.startsWith("fixed") ? new byte[] {-1, -1, -1, -1, -42} : new byte[] {-42};
    byte[] positive = field.startsWith("fixed") ? new byte[] {0, 0, 1, 0, 0} : new byte[] {1, 0, 0};
    written(
        "required " + field.replace("decimal(9,3)", "DECIMAL(9,3)"),
        row -> row.add("it", Binary.fromConstantByteArray(negative)),
        row -> row.add("it", Binary.fromConstantByteArray(positive)));
    assertThat(read()).isEqualTo(List.of("decimal(9,3)", -42L, 65_536L));
  }

  @Test
  void textWithoutAnAnnotationAndEnumsAreText() throws Exception {
    written("required binary it", row -> row.add("it", "naïve"));
    assertThat(read()).isEqualTo(List.of("string", "naïve"));
    written("required binary it (ENUM)", row -> row.add("it", "RED"));
    assertThat(read()).isEqualTo(List.of("string", "RED"));
  }

  @Test
  void aValueThatDoesNotFitNamesItsColumn() throws Exception {
    duckdb("UBIGINT '18446744073709551615'");
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot read " + file + ": column it has a value beyond 64 bits")
        .hasMessageContaining("18446744073709551615");
    written("required int64 it (TIMESTAMP(MILLIS,true))", row -> row.add("it", Long.MAX_VALUE));
    assertThatThrownBy(this::read).hasMessageContaining("column it has a value beyond 64 bits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TIME '12:00'",
        "INTERVAL 1 DAY",
        "'1.5'::DECIMAL(38,2)",
        "{'a': 1}",
        "[1, 2]",
        "MAP {'a': 1}",
      })
  void whatWeHaveNoTypeForIsNamedInOneMessage(String sql) throws Exception {
    duckdb(sql);
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot read " + file + ": column it is ")
        .hasMessageNotContaining("Exception");
  }
}
