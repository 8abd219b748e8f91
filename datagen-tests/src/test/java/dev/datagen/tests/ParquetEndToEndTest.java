package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.api.rows.Chunk;
import dev.datagen.testkit.ChunkCollector;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a schema to files: the same bytes however they are made, read by readers of others. */
class ParquetEndToEndTest {

  private static final String EXAMPLE = "bank";
  private static final long CUSTOMERS = 300;

  @TempDir Path folder;

  private Path write(String name, int threads, Map<String, String> options) {
    Path target = folder.resolve(name);
    Generated.example(EXAMPLE)
        .rows("customer", CUSTOMERS)
        .threads(threads)
        .chunkRows(500)
        .to("parquet", options)
        .directory(target)
        .run();
    return target;
  }

  private static Map<String, String> digests(Path directory) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        digests.put(file.getFileName().toString(), sha256(file));
      }
    }
    return digests;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theFilesAreTheSameBytesTwiceAndForAnyNumberOfThreads() throws IOException {
    Map<String, String> options = Map.of("row_group_rows", "1000");
    Map<String, String> one = digests(write("one", 1, options));
    assertThat(one).hasSize(11).containsKeys(".metadata.json", "transaction.parquet");
    assertThat(digests(write("again", 1, options))).isEqualTo(one);
    assertThat(digests(write("two", 2, options))).isEqualTo(one);
    assertThat(digests(write("four", 4, options))).isEqualTo(one);
  }

  @Test
  void theMetadataHoldsTheDigestsRowsAndSizesOfTheFiles() throws IOException, SQLException {
    Path directory = write("bank", 2, Map.of("compression", "zstd"));
    JsonNode metadata =
        new ObjectMapper().readTree(Files.readAllBytes(directory.resolve(".metadata.json")));
    Map<String, String> files = digests(directory);
    files.remove(".metadata.json");
    for (JsonNode table : metadata.get("tables")) {
      long rows = 0;
      for (JsonNode file : table.get("files")) {
        String name = file.get("name").asText();
        assertThat(file.get("sha256").asText()).isEqualTo(files.remove(name));
        assertThat(file.get("bytes").asLong()).isEqualTo(Files.size(directory.resolve(name)));
        assertThat(file.get("rows").asLong())
            .isEqualTo(query("SELECT count(*) FROM '%s'", directory.resolve(name)).get(0).get(0));
        rows += file.get("rows").asLong();
      }
      assertThat(table.get("rows").asLong()).isEqualTo(rows);
    }
    assertThat(files).as("files that the metadata does not know").isEmpty();
    assertThat(metadata.get("dataset").asText()).isEqualTo(EXAMPLE);
    assertThat(metadata.get("seed").asLong()).isEqualTo(42);
  }

  @Test
  void rowsPerFileSplitsTheTablesAndLosesNothing() throws SQLException, IOException {
    Path whole = write("whole", 2, Map.of());
    Path split = write("split", 2, Map.of("rows_per_file", "1000"));
    long rows =
        (Long)
            query("SELECT count(*) FROM '%s'", whole.resolve("transaction.parquet")).get(0).get(0);
    assertThat(rows).isGreaterThan(3000);
    List<Path> parts;
    try (Stream<Path> files = Files.list(split)) {
      parts =
          files.filter(f -> f.getFileName().toString().startsWith("transaction")).sorted().toList();
    }
    assertThat(parts).hasSize((int) ((rows + 999) / 1000));
    assertThat(parts.get(0).getFileName()).hasToString("transaction-00000.parquet");
    for (Path part : parts.subList(0, parts.size() - 1)) {
      assertThat(query("SELECT count(*) FROM '%s'", part).get(0)).containsExactly(1000L);
    }
    String all = "SELECT * FROM '%s' ORDER BY transaction_id";
    assertThat(query(all, split.resolve("transaction-*.parquet")))
        .isEqualTo(query(all, whole.resolve("transaction.parquet")));
  }

  @Test
  void duckdbSeesTheDeclaredTypesAndEveryRow() throws SQLException {
    Path directory = write("types", 2, Map.of());
    List<String> types = new ArrayList<>();
    for (List<Object> row :
        query("DESCRIBE SELECT * FROM '%s'", directory.resolve("loan.parquet"))) {
      types.add(row.get(0) + " " + row.get(1));
    }
    assertThat(types)
        .containsExactly(
            "loan_id BIGINT",
            "customer_id BIGINT",
            "adviser_id BIGINT",
            "risk_class VARCHAR",
            "purpose VARCHAR",
            "principal_eur DECIMAL(10,2)",
            "interest_percent DECIMAL(5,2)",
            "term_months BIGINT",
            "disbursed_on DATE",
            "instalment_eur DECIMAL(9,2)");
    assertThat(query("SELECT count(*) FROM '%s'", directory.resolve("customer.parquet")).get(0))
        .containsExactly(CUSTOMERS);
    assertThat(
            query(
                    "SELECT typeof(is_disputed), typeof(booked_at), typeof(amount_eur) FROM '%s' LIMIT 1",
                    directory.resolve("transaction.parquet"))
                .get(0))
        .containsExactly("BOOLEAN", "TIMESTAMP WITH TIME ZONE", "DECIMAL(9,2)");
  }

  @Test
  void avroReadersSeeRecordsWithLogicalTypesAndTheValuesThatWereMade() throws IOException {
    Path directory = write("avro", 2, Map.of());
    ChunkCollector made =
        Generated.run(Generated.example(EXAMPLE).rows("customer", CUSTOMERS).chunkRows(1_000_000));
    Chunk chunk = made.chunks("loan").get(0);
    List<GenericRecord> records = records(directory.resolve("loan.parquet"));
    assertThat(records).hasSize(chunk.size());
    for (int row = 0; row < records.size(); row++) {
      GenericRecord record = records.get(row);
      for (int column = 0; column < chunk.columns().size(); column++) {
        String name = chunk.table().columns().get(column).name();
        Object value = chunk.columns().get(column).value(row);
        assertThat(stored(record.get(name))).as("%s of row %d", name, row).isEqualTo(stored(value));
      }
    }
  }

  /** As chunks store it: a decimal's unscaled number, a date's day, text as text. */
  private static Object stored(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.unscaledValue().longValueExact();
    }
    if (value instanceof LocalDate date) {
      return date.toEpochDay();
    }
    return value instanceof Number || value == null ? value : value.toString();
  }

  private static List<GenericRecord> records(Path file) throws IOException {
    List<GenericRecord> records = new ArrayList<>();
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(
                new LocalInputFile(file), new PlainParquetConfiguration())
            .build()) {
      for (GenericRecord record = reader.read(); record != null; record = reader.read()) {
        records.add(record);
      }
    }
    return records;
  }

  private static List<List<Object>> query(String sql, Path file) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.formatted(file))) {
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(result.getObject(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
