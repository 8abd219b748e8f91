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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger tells is excused when topics are validated, and nothing else. */
@dev.datagen.testkit.junit.Datagen(
    schema = "classpath:junit/orders.json",
    rows = 1,
    topicPrefix = "unused.",
    options = "tables.order.topic=unused.order")
class DisorderLedgerTest {

  private static final Path SCHEMA = Path.of("src/test/resources/junit/orders.json");

  @TempDir Path folder;

  private static Datagen datagen() {
    return Datagen.load(SCHEMA, Registry.ofClassPath());
  }

  private static List<Finding> failed(ValidationReport report) {
    return report.findings().stream()
        .filter(finding -> finding.status() == Finding.Status.FAILED && finding.hard())
        .toList();
  }

  @Test
  void whatTheLedgerTellsIsExcusedAndNothingElse(
      @BootstrapServers String servers, @RegistryUrl String registry) throws IOException {
    Path ledger = folder.resolve("ledger.jsonl");
    Map<String, String> sink = new HashMap<>();
    sink.put("bootstrap.servers", servers);
    sink.put("registry.url", registry);
    sink.put("topic.prefix", "ledger.");
    sink.put("tables.order.topic", "ledger.order");
    sink.put("schema.check", "false");
    PaceOptions moved =
        new PaceOptions(
            Rates.NONE,
            Optional.empty(),
            Optional.of(StartAt.parse("2026-06-03")),
            Optional.empty(),
            false);
    datagen().pace(moved).validate(false).disorderLedger(ledger).to("kafka", sink).run();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(ledger);
    }
    assertThat(Files.readAllLines(ledger).get(0))
        .isEqualTo("{\"dataset\":\"orders\",\"seed\":42,\"weeks\":117}");
    Map<String, String> source =
        Map.of(
            "registry.url",
            registry,
            "topic.prefix",
            "ledger.",
            "tables.order.topic",
            "ledger.order");

    ValidationReport blamed = datagen().validate("kafka", List.of(servers), source);
    assertThat(failed(blamed)).as("duplicates").isNotEmpty();
    ValidationReport excused =
        datagen().disorderLedger(ledger).validate("kafka", List.of(servers), source);
    assertThat(failed(excused)).isEmpty();

    List<String> lines = Files.readAllLines(ledger);
    int duplicate = 0;
    while (!lines.get(duplicate).contains("\"duplicate\"")) {
      duplicate++;
    }
    lines.remove(duplicate);
    Path less = Files.write(folder.resolve("less.jsonl"), lines);
    ValidationReport oneMore =
        datagen().disorderLedger(less).validate("kafka", List.of(servers), source);
    assertThat(failed(oneMore))
        .hasSize(1)
        .first()
        .extracting(Finding::subject)
        .asString()
        .contains("order");
  }

  @Test
  void ledgersThatDoNotFitAreRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "{\"seed\":7,\"weeks\":0}\n");
    assertThatThrownBy(
            () -> datagen().disorderLedger(other).validate("parquet", List.of("."), Map.of()))
        .hasMessageContaining("is of a run with seed 7, not 42: give --seed 7");
    Path none = Files.writeString(folder.resolve("none"), "hello\n");
    assertThatThrownBy(
            () -> datagen().disorderLedger(none).validate("parquet", List.of("."), Map.of()))
        .hasMessageContaining("is no ledger of disorder");
  }
}
