package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command is killed again and again, at random moments, and started again. */
@DisabledOnOs(OS.WINDOWS)
class ExactlyOnceIT {

  private static final int KILLS = 20;
  private static final int ROWS = 80_000;
  private static final int PARTITIONS = 3;
  private static final long SEED = 20_261_125;
  private static final Pattern ORDER =
      Pattern.compile("\"order_id\":(\\d+),\"customer_id\":(\\d+)");

  private static final String SCHEMA =
      """
      {
        "version": "1.0",
        "metadata": {"name": "shop"},
        "nodes": [
          {
            "id": "customer", "kind": "entity", "pk": "customer_id", "rows": 50,
            "columns": [{"name": "customer_id", "type": "int", "generator": {"sequence": {}}}]
          },
          {
            "id": "order", "kind": "fact", "pk": "order_id", "rows": 80000,
            "columns": [
              {"name": "order_id", "type": "int", "generator": {"sequence": {}}},
              {
                "name": "customer_id", "type": "int",
                "generator": {"lookup": {"from": "customer.customer_id"}}
              }
            ]
          }
        ]
      }
      """;

  @TempDir Path folder;

  @Test
  void aRunKilledTwentyTimesLeavesEveryRowOnceAndInOrder() throws Exception {
    Path schema = Files.writeString(folder.resolve("shop.json"), SCHEMA);
    Random random = new Random(SEED);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedSettings.defaults().withoutRegistry());
        TopicLogs topics = new TopicLogs(kafka.bootstrapServers())) {
      KilledRuns runs = new KilledRuns(folder, command(schema, kafka.bootstrapServers()));
      for (int kill = 0; kill < KILLS; kill++) {
        Process run = runs.start("--no-validate");
        if (kill % 4 == 0) {
          // At any moment from its beginning on, before the first transaction too.
          run.waitFor(200 + random.nextInt(1500), TimeUnit.MILLISECONDS);
        } else {
          topics.await(run, "order", topics.written("order") + random.nextInt(ROWS / 40));
        }
        if (kill == KILLS / 2) {
          kafka.stopBroker();
          kafka.startBroker();
          runs.requireRunning();
          topics.await(run, "order", topics.written("order"));
        }
        runs.kill();
      }
      Path report = folder.resolve("report.json");
      runs.start("--report", report.toString());
      assertThat(runs.complete())
          .contains("an interrupted run of the same command had committed")
          .contains("| order    | 80,000 | topic order    |")
          .contains("valid: 7 checks, 7 passed");
      // What was committed by killed runs is validated with the rest.
      assertThat(report).content().contains("80000");
      requireEachOnceInOrder(topics);
      assertThat(positions(topics)).as("a finished run has no position").containsOnlyNulls();
    }
  }

  private static List<String> command(Path schema, String servers) {
    List<String> command = new ArrayList<>(List.of("generate", schema.toString()));
    command.addAll(List.of("--sink", "kafka", "--chunk-rows", "50"));
    for (String option :
        List.of(
            "bootstrap.servers=" + servers,
            "value.format=json",
            "transactional=true",
            "transaction.rows=150",
            "partitions=" + PARTITIONS,
            "tables.order.key=customer_id")) {
      command.addAll(List.of("--sink-option", option));
    }
    return command;
  }

  private static void requireEachOnceInOrder(TopicLogs topics) {
    BitSet seen = new BitSet();
    Map<Long, Long> lastOfKey = new HashMap<>();
    Set<Integer> partitions = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> record : topics.committed("order")) {
      Matcher value = ORDER.matcher(new String(record.value(), StandardCharsets.UTF_8));
      assertThat(value.find()).isTrue();
      long order = Long.parseLong(value.group(1));
      long customer = ByteBuffer.wrap(record.key()).getLong();
      assertThat(customer).isEqualTo(Long.parseLong(value.group(2)));
      assertThat(seen.get((int) order)).as("order " + order + " is there twice").isFalse();
      seen.set((int) order);
      assertThat(order).isGreaterThan(lastOfKey.getOrDefault(customer, 0L));
      lastOfKey.put(customer, order);
      partitions.add(record.partition());
    }
    assertThat(seen.cardinality()).isEqualTo(ROWS);
    assertThat(seen.nextClearBit(1)).isEqualTo(ROWS + 1);
    assertThat(partitions).hasSize(PARTITIONS);
    assertThat(topics.committed("customer")).hasSize(50);
  }

  /** The last value of each key of the topic of positions. */
  private static List<String> positions(TopicLogs topics) {
    Map<String, String> last = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : topics.committed("datagen-progress")) {
      last.put(
          new String(record.key(), StandardCharsets.UTF_8),
          record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8));
    }
    assertThat(last).hasSize(1);
    return new ArrayList<>(last.values());
  }
}
