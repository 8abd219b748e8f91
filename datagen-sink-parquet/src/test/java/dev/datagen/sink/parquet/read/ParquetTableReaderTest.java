package dev.datagen.sink.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.sink.parquet.WriteAndRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that DuckDB wrote, and files that are none. */
class ParquetTableReaderTest {

  private static final String ROWS =
      "SELECT i::BIGINT AS id, i::SMALLINT AS small, i / 4 AS quarter, (i / 8)::FLOAT AS single,"
          + " CASE WHEN i % 3 = 0 THEN NULL ELSE 'word ' || i END AS word, i % 2 = 0 AS even,"
          + " make_timestamp(i * 1000000) AS at, DATE '2024-01-01' + i::INT AS day,"
          + " (i / 100)::DECIMAL(7, 2) AS price, i::DECIMAL(18, 1) AS large, i::UINTEGER AS unsigned"
          + " FROM range(3000) t(i)";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("foreign.parquet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COMPRESSION snappy",
        "COMPRESSION zstd",
        "COMPRESSION gzip",
        "COMPRESSION uncompressed",
        "PARQUET_VERSION v2",
        "PARQUET_VERSION v2, COMPRESSION zstd, ROW_GROUP_SIZE 2048"
      })
  void files_of_another_writer_are_read(String options) throws Exception {
    copy(ROWS, options);
    try (ParquetTableReader reader = ParquetTableReader.open(file)) {
      assertThat(reader.rowCount()).isEqualTo(3000);
      assertThat(reader.columns())
          .extracting(ColumnSchema::name, ColumnSchema::type)
          .extracting(Object::toString)
          .containsExactly(
              "(\"id\", int)",
              "(\"small\", int)",
              "(\"quarter\", float)",
              "(\"single\", float)",
              "(\"word\", string)",
              "(\"even\", bool)",
              "(\"at\", datetime)",
              "(\"day\", date)",
              "(\"price\", decimal(7,2))",
              "(\"large\", decimal(18,1))",
              "(\"unsigned\", int)");
      int row = 0;
      for (List<Column> batch = reader.read(500); !batch.isEmpty(); batch = reader.read(500)) {
        for (int i = 0; i < batch.get(0).size(); i++, row++) {
          List<Object> values = new ArrayList<>();
          for (Column column : batch) {
            values.add(column.value(i));
          }
          assertThat(values).isEqualTo(expected(row));
        }
      }
      assertThat(row).isEqualTo(3000);
    }
  }

  private static List<Object> expected(long i) {
    return Arrays.asList(
        i,
        i,
        i / 4.0,
        i / 8.0,
        i % 3 == 0 ? null : "word " + i,
        i % 2 == 0,
        i * 1_000_000,
        19_723 + i,
        i,
        i * 10,
        i);
  }

  @Test
  void every_truncation_is_reported_with_the_files_name() throws Exception {
    copy("SELECT * FROM range(100)", "COMPRESSION snappy");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(this::readAll)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot read " + file);
    }
  }

  @Test
  void damaged_bytes_are_reported_or_read_but_nothing_else() throws Exception {
    copy(ROWS + " LIMIT 200", "COMPRESSION snappy");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 4; at < whole.length; at += 11) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(file, damaged);
      try {
        readAll();
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("cannot read " + file);
      }
    }
  }

  @Test
  void a_changed_byte_of_a_page_of_ours_is_always_seen() throws Exception {
    WriteAndRead.numbers(folder, 5000);
    file = folder.resolve("numbers.parquet");
    byte[] whole = Files.readAllBytes(file);
    for (int at = whole.length / 3; at < whole.length * 2 / 3; at += 211) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertThatThrownBy(this::readAll)
          .as("byte %d", at)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot read " + file)
          .hasMessageContaining("checksum");
    }
  }

  @Test
  void a_damaged_footer_is_told_in_words() throws Exception {
    copy(ROWS, "COMPRESSION snappy");
    byte[] damaged = Files.readAllBytes(file);
    Arrays.fill(damaged, damaged.length - 300, damaged.length - 200, (byte) 0x7f);
    Files.write(file, damaged);
    assertThatThrownBy(this::readAll).hasMessage("cannot read " + file + ": its footer is damaged");
  }

  @Test
  void other_files_are_no_parquet_files() throws Exception {
    Files.writeString(file, "id,name\n1,Ada\n2,Grace\n");
    assertThatThrownBy(this::readAll).hasMessage("cannot read " + file + ": not a Parquet file");
    Files.delete(file);
    assertThatThrownBy(this::readAll).hasMessage("cannot read " + file + ": no such file");
  }

  @Test
  void columns_that_datagen_has_no_type_for_are_named() throws Exception {
    copy("SELECT [1, 2] AS list", "COMPRESSION snappy");
    assertThatThrownBy(this::readAll)
        .hasMessage(
            "cannot read " + file + ": column list is nested, but Datagen reads flat files");
    copy("SELECT TIME '12:00' AS noon", "COMPRESSION snappy");
    assertThatThrownBy(this::readAll).hasMessageContaining("column noon is of the type");
  }

  private void readAll() throws IOException {
    try (ParquetTableReader reader = ParquetTableReader.open(file)) {
      while (!reader.read(64).isEmpty()) {
        assertThat(reader.columns()).extracting(ColumnSchema::type).doesNotContainNull();
      }
    }
  }

  private void copy(String query, String options) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet, " + options + ")");
    }
  }
}
