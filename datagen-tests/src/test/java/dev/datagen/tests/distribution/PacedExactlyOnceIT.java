package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.Datagen;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.pace.Rates;
import dev.datagen.core.pace.Speed;
import dev.datagen.core.registry.Registry;
import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run at the pace of a clock, with rows that go wrong on purpose, is killed at random moments and
 * started again: topics and ledger are those of a run that nobody killed.
 */
@DisabledOnOs(OS.WINDOWS)
class PacedExactlyOnceIT {

  private static final int KILLS = 5;
  private static final long SEED = 20_261_125;

  /** Two days of orders, 6,000 of them; 20,000 times as fast they take 8.6 seconds. */
  private static final String SCHEMA =
      """
      {"version": "1.0", "metadata": {"name": "shop"},
       "timeframe": {"start": "2024-01-01", "end": "2024-01-02T23:59:59", "freq": "s"},
       "nodes": [
        {"id": "shop", "kind": "entity", "pk": "shop_id", "rows": 30, "columns": [
          {"name": "shop_id", "type": "int", "generator": {"sequence": {}}}]},
        {"id": "order", "kind": "fact", "pk": "order_id", "parents": ["shop"],
         "fanout": {"distribution": "constant", "lambda": 200}, "columns": [
          {"name": "order_id", "type": "int", "generator": {"sequence": {}}},
          {"name": "shop_id", "type": "int", "generator": {"lookup": {"from": "shop.shop_id"}}},
          {"name": "ordered", "type": "datetime", "generator": {"datetime_series": {}}}]}],
       "sinks": {"kafka": {"value.format": "json", "partitions": 1, "tables": {"order": {%s
         "duplicate": {"rate": 0.05}, "drop": {"rate": 0.05}, "tombstone": {"rate": 0.05}}}}}}
      """;

  private static final String LATE =
      "\"late\": {\"rate\": 0.1, \"delay\": {\"type\": \"exponential\", \"params\": {\"mean\": 900}}},";

  private static EmbeddedKafka kafka;
  private static TopicLogs topics;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(EmbeddedSettings.defaults().withoutRegistry());
    topics = new TopicLogs(kafka.bootstrapServers());
  }

  @AfterAll
  static void stop() throws Exception {
    topics.close();
    kafka.close();
  }

  @Test
  void aRunAtASpeedIsKilledAgainAndAgain() throws Exception {
    PaceOptions unhurried =
        new PaceOptions(
            Rates.NONE, Optional.of(Speed.MAX), Optional.empty(), Optional.empty(), false);
    killed("speed.", SCHEMA.formatted(LATE), unhurried, "--speed", "20000x");
  }

  @Test
  void aRunAtARateIsKilledAgainAndAgain() throws Exception {
    killed("rate.", SCHEMA.formatted(""), PaceOptions.NONE, "--rate", "1200/s");
  }

  private void killed(String prefix, String schema, PaceOptions unhurried, String... pace)
      throws Exception {
    Path file = Files.writeString(folder.resolve("shop.json"), schema);
    Random random = new Random(SEED);
    KilledRuns runs = new KilledRuns(folder, command(file, prefix, pace));
    for (int kill = 0; kill < KILLS; kill++) {
      Process run = runs.start();
      if (kill % 3 == 0) {
        // At any moment from its beginning on.
        run.waitFor(200 + random.nextInt(1500), TimeUnit.MILLISECONDS);
      } else {
        topics.await(run, prefix + "order", topics.written(prefix + "order"));
        run.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
      }
      runs.kill();
      assertThat(folder.resolve("ledger").resolve(".metadata.json")).doesNotExist();
    }
    runs.start();
    assertThat(runs.complete()).contains("an interrupted run of the same command had committed");

    Path ledger = folder.resolve("whole-ledger");
    Datagen.load(file, Registry.ofClassPath())
        .chunkRows(64)
        .pace(unhurried)
        .disorderLedger(ledger)
        .validate(false)
        .to(
            "kafka",
            Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "topic.prefix", "whole." + prefix))
        .run();
    assertThat(committed(prefix + "order"))
        .isEqualTo(committed("whole." + prefix + "order"))
        .hasSizeGreaterThan(5500);
    assertThat(committed(prefix + "shop")).isEqualTo(committed("whole." + prefix + "shop"));
    for (String written : List.of("order.ledger.parquet", ".metadata.json")) {
      assertThat(folder.resolve("ledger").resolve(written))
          .hasSameBinaryContentAs(ledger.resolve(written));
    }
  }

  private static List<String> command(Path schema, String prefix, String... pace) {
    List<String> command = new ArrayList<>(List.of("generate", schema.toString()));
    command.addAll(List.of("--sink", "kafka", "--no-validate", "--chunk-rows", "64"));
    command.addAll(List.of("--disorder-ledger", "ledger"));
    for (String option :
        List.of(
            "bootstrap.servers=" + kafka.bootstrapServers(),
            "topic.prefix=" + prefix,
            "transactional=true",
            "transaction.rows=100")) {
      command.addAll(List.of("--sink-option", option));
    }
    command.addAll(List.of(pace));
    return command;
  }

  /** Key, time and value of each record that readers of what is committed see, in order. */
  private static List<List<Object>> committed(String topic) {
    List<List<Object>> records = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : topics.committed(topic)) {
      records.add(
          List.of(
              new String(record.key(), StandardCharsets.ISO_8859_1),
              topic.endsWith("order") ? record.timestamp() : 0L,
              record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8)));
    }
    return records;
  }
}
