package dev.datagen.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.pace.Rates;
import dev.datagen.core.pace.StartAt;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.testkit.junit.BootstrapServers;
import dev.datagen.testkit.junit.RegistryUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Late, duplicate, drop and tombstone: declared in a schema, seen in the topic, written down in the
 * ledger, read there by DuckDB, excused when the topics are validated; and nothing else is.
 */
@dev.datagen.testkit.junit.Datagen(
    schema = "classpath:junit/orders.json",
    rows = 1,
    topicPrefix = "unused.",
    options = "tables.order.topic=unused.order")
class DisorderLedgerTest {

  private static final Path SCHEMA = Path.of("src/test/resources/junit/orders.json");
  private static final long FIRST_KEY = 1000;
  private static final int ORDERS = 1000;

  @TempDir Path folder;

  private static Datagen datagen() {
    return Datagen.load(SCHEMA, Registry.ofClassPath());
  }

  private static List<Finding> failed(ValidationReport report) {
    return report.findings().stream()
        .filter(finding -> finding.status() == Finding.Status.FAILED && finding.hard())
        .toList();
  }

  private Map<String, String> sink(String servers, String registry, String prefix) {
    Map<String, String> sink = new HashMap<>();
    sink.put("bootstrap.servers", servers);
    sink.put("registry.url", registry);
    sink.put("topic.prefix", prefix);
    sink.put("tables.order.topic", prefix + "order");
    sink.put("schema.check", "false");
    return sink;
  }

  private static Map<String, String> source(String registry, String prefix) {
    return Map.of(
        "registry.url", registry, "topic.prefix", prefix, "tables.order.topic", prefix + "order");
  }

  private static PaceOptions startingAt(String time) {
    return new PaceOptions(
        Rates.NONE, Optional.empty(), Optional.of(StartAt.parse(time)), Optional.empty(), false);
  }

  /** A row of the result for each entry, its values as text. */
  private List<List<String>> query(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute("SET file_search_path = '" + folder + "'");
      statement.execute(sql);
      ResultSet result = statement.getResultSet();
      while (result != null && result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private Set<Long> keys(String modifier) throws SQLException {
    Set<Long> keys = new HashSet<>();
    for (List<String> row :
        query(
            "SELECT key, row FROM 'ledger/order.ledger.parquet' WHERE modifier = '"
                + modifier
                + "' AND \"column\" IS NULL")) {
      long key = Long.parseLong(row.get(0));
      assertThat(key).isEqualTo(FIRST_KEY + Long.parseLong(row.get(1)));
      assertThat(keys.add(key)).as("told once").isTrue();
    }
    return keys;
  }

  @Test
  void whatTheTopicHoldsIsWhatTheLedgerTells(
      @BootstrapServers String servers, @RegistryUrl String registry)
      throws IOException, SQLException {
    Map<String, String> sink = sink(servers, registry, "told.");
    sink.put("partitions", "1");
    datagen().disorderLedger(folder.resolve("ledger")).validate(false).to("kafka", sink).run();

    Map<Long, Integer> sent = new TreeMap<>();
    Set<Long> buried = new HashSet<>();
    Map<Long, Integer> place = new LinkedHashMap<>();
    Map<Long, Long> times = new HashMap<>();
    for (ConsumerRecord<Long, byte[]> record : TopicReader.read(servers, "told.order")) {
      if (record.value() == null) {
        assertThat(sent).as("a tombstone follows its row").containsKey(record.key());
        buried.add(record.key());
      } else {
        sent.merge(record.key(), 1, Integer::sum);
        place.putIfAbsent(record.key(), place.size());
        times.put(record.key(), record.timestamp());
      }
    }
    Set<Long> dropped = new HashSet<>();
    Set<Long> twice = new HashSet<>();
    for (long key = FIRST_KEY; key < FIRST_KEY + ORDERS; key++) {
      int records = sent.getOrDefault(key, 0);
      if (records == 0) {
        dropped.add(key);
      } else if (records == 2) {
        twice.add(key);
      }
      assertThat(records).isLessThan(3);
    }
    assertThat(keys("drop")).isEqualTo(dropped).isNotEmpty();
    assertThat(keys("duplicate")).isEqualTo(twice).isNotEmpty();
    assertThat(keys("tombstone")).isEqualTo(buried).isNotEmpty();
    requireLate(place, times);
    assertThat(query("SELECT DISTINCT modifier FROM 'ledger/*.parquet' ORDER BY 1"))
        .containsExactly(
            List.of("drop"), List.of("duplicate"), List.of("late"), List.of("tombstone"));
  }

  /** Rows came in the order of the times that the ledger and, of rows on time, the records tell. */
  private void requireLate(Map<Long, Integer> place, Map<Long, Long> times) throws SQLException {
    Map<Long, Long> came = new HashMap<>(times);
    Set<Long> late = new HashSet<>();
    for (List<String> row :
        query(
            "SELECT key, before, after FROM 'ledger/order.ledger.parquet' WHERE modifier ="
                + " 'late'")) {
      long key = Long.parseLong(row.get(0));
      Instant due = Instant.parse(row.get(1));
      Instant sent = Instant.parse(row.get(2));
      assertThat(sent).isAfter(due);
      assertThat(times.get(key)).as("the row keeps its time").isEqualTo(due.toEpochMilli());
      came.put(key, sent.toEpochMilli());
      late.add(key);
    }
    assertThat(late).hasSizeBetween(50, 140);
    long last = Long.MIN_VALUE;
    for (long key : place.keySet()) {
      assertThat(came.get(key)).isGreaterThanOrEqualTo(last);
      last = came.get(key);
    }
  }

  @Test
  void whatTheLedgerTellsIsExcusedAndNothingElse(
      @BootstrapServers String servers, @RegistryUrl String registry) throws Exception {
    Path ledger = folder.resolve("ledger");
    datagen()
        .pace(startingAt("2026-06-03"))
        .validate(false)
        .disorderLedger(ledger)
        .to("kafka", sink(servers, registry, "ledger."))
        .run();
    assertThat(ledger.resolve(".metadata.json"))
        .content()
        .contains("\"seed\" : 42", "\"weeks_moved\" : \"117\"");
    Map<String, String> source = source(registry, "ledger.");

    ValidationReport blamed = datagen().validate("kafka", List.of(servers), source);
    assertThat(failed(blamed)).as("duplicates").isNotEmpty();
    ValidationReport excused =
        datagen().disorderLedger(ledger).validate("kafka", List.of(servers), source);
    assertThat(failed(excused)).isEmpty();

    // One entry less, one fault more.
    for (String modifier : List.of("duplicate", "drop")) {
      Path less = Files.createDirectory(folder.resolve("less-" + modifier));
      Files.copy(ledger.resolve(".metadata.json"), less.resolve(".metadata.json"));
      query(
          "COPY (SELECT * FROM 'ledger/order.ledger.parquet' WHERE row NOT IN (SELECT min(row) FROM"
              + " 'ledger/order.ledger.parquet' WHERE modifier = '"
              + modifier
              + "') OR modifier <> '"
              + modifier
              + "') TO '"
              + less.resolve("order.ledger.parquet")
              + "' (FORMAT parquet)");
      ValidationReport oneMore =
          datagen().disorderLedger(less).validate("kafka", List.of(servers), source);
      assertThat(oneMore.findings())
          .filteredOn(finding -> finding.status() == Finding.Status.FAILED)
          .as("without one " + modifier)
          .isNotEmpty()
          .allMatch(finding -> finding.subject().contains("order"));
    }

    // Sent once more by mistake: each row that was to come twice comes four times.
    datagen()
        .pace(startingAt("2026-06-03"))
        .validate(false)
        .to("kafka", sink(servers, registry, "ledger."))
        .run();
    ValidationReport again =
        datagen().disorderLedger(ledger).validate("kafka", List.of(servers), source);
    assertThat(failed(again)).isNotEmpty();
  }

  @Test
  void aRunThatFailsLeavesNoLedgerThatLooksComplete() throws IOException {
    Path ledger = folder.resolve("ledger");
    Files.createDirectories(ledger);
    Files.writeString(ledger.resolve(".metadata.json"), "{}");
    Map<String, String> nowhere = sink("127.0.0.1:1", "http://127.0.0.1:1", "x.");
    nowhere.put("request.timeout.ms", "500");
    assertThatThrownBy(
            () -> datagen().disorderLedger(ledger).validate(false).to("kafka", nowhere).run())
        .isInstanceOf(RuntimeException.class);
    assertThat(ledger).isEmptyDirectory();
  }

  @Test
  void ledgersThatDoNotFitAreRefused() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(
        other.resolve(".metadata.json"),
        "{\"dataset\":\"orders\",\"seed\":7,\"metadata\":{\"weeks_moved\":\"0\"}}");
    refused(other, "is of a run with seed 7, not 42: give --seed 7");
    Files.writeString(
        other.resolve(".metadata.json"),
        "{\"dataset\":\"clinic\",\"seed\":42,\"metadata\":{\"weeks_moved\":\"0\"}}");
    refused(other, "is of the dataset clinic, not of orders");
    Path none = Files.createDirectory(folder.resolve("none"));
    refused(none, "is no complete ledger of disorder: .metadata.json is missing");
    Files.writeString(none.resolve(".metadata.json"), "hello");
    refused(none, "is no complete ledger of disorder: .metadata.json cannot be read");
    Files.writeString(none.resolve(".metadata.json"), "{\"seed\":42,\"metadata\":{}}");
    refused(none, "tells of no run with disorder");
    refused(Files.writeString(folder.resolve("file"), ""), "a ledger is a folder");
    refused(folder.resolve("nowhere"), "there is no ledger");
  }

  private static void refused(Path ledger, String why) {
    assertThatThrownBy(
            () -> datagen().disorderLedger(ledger).validate("parquet", List.of("."), Map.of()))
        .hasMessageContaining(why);
  }
}
