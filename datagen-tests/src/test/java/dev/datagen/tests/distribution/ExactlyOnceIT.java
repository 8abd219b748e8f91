package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command is killed again and again, at random moments, and started again. */
@DisabledOnOs(OS.WINDOWS)
class ExactlyOnceIT {

  private static final Path COMMAND =
      Path.of("..", "datagen-dist", "target", "datagen", "bin", "datagen")
          .toAbsolutePath()
          .normalize();
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
    int kills = 0;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedSettings.defaults().withoutRegistry())) {
      while (kills < KILLS) {
        Process run = start(kafka, schema, "--no-validate");
        if (kills % 4 == 0) {
          // At any moment from its beginning on, before the first transaction too.
          run.waitFor(200 + random.nextInt(2500), TimeUnit.MILLISECONDS);
        } else {
          long until = written(kafka) + random.nextInt(ROWS / 40);
          while (run.isAlive() && written(kafka) <= until) {
            Thread.sleep(random.nextInt(1, 10));
          }
        }
        assertThat(run.isAlive()).as("run " + kills + ": " + output()).isTrue();
        if (kills == KILLS / 2) {
          kafka.stopBroker();
          kafka.startBroker();
          assertThat(run.isAlive()).as("without a broker: " + output()).isTrue();
          long before = written(kafka);
          while (run.isAlive() && written(kafka) == before) {
            Thread.sleep(10);
          }
        }
        run.destroyForcibly().waitFor();
        kills++;
      }
      Path report = folder.resolve("report.json");
      Process last = start(kafka, schema, "--report", report.toString());
      assertThat(last.waitFor(3, TimeUnit.MINUTES)).isTrue();
      assertThat(last.exitValue()).as(output()).isZero();
      assertThat(output())
          .contains("an interrupted run of the same command had committed")
          .contains("| order    | 80,000 | topic order    |")
          .contains("valid: 7 checks, 7 passed");
      // What was committed by killed runs is validated with the rest.
      assertThat(report).content().contains("80000");
      requireEachOnceInOrder(kafka);
      assertThat(positions(kafka)).as("a finished run has no position").containsOnlyNulls();
    }
  }

  private Process start(EmbeddedKafka kafka, Path schema, String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                COMMAND.toString(),
                "generate",
                schema.toString(),
                "--sink",
                "kafka",
                "--sink-option",
                "bootstrap.servers=" + kafka.bootstrapServers(),
                "--sink-option",
                "value.format=json",
                "--sink-option",
                "transactional=true",
                "--sink-option",
                "transaction.rows=150",
                "--sink-option",
                "partitions=" + PARTITIONS,
                "--sink-option",
                "tables.order.key=customer_id",
                "--chunk-rows",
                "50"));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(Shell.usual());
    builder.environment().put("DATAGEN_OPTS", "-Xmx256m -XX:+UseSerialGC");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("out.txt").toFile());
    return builder.start();
  }

  private String output() throws Exception {
    return Files.readString(folder.resolve("out.txt"));
  }

  private static KafkaConsumer<byte[], byte[]> consumer(EmbeddedKafka kafka, String isolation) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("bootstrap.servers", kafka.bootstrapServers());
    properties.put("isolation.level", isolation);
    properties.put("allow.auto.create.topics", "false");
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** What there is of orders, committed or not. */
  private static long written(EmbeddedKafka kafka) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka, "read_uncommitted")) {
      List<TopicPartition> partitions = new ArrayList<>();
      if (consumer.listTopics().containsKey("order")) {
        for (int i = 0; i < PARTITIONS; i++) {
          partitions.add(new TopicPartition("order", i));
        }
      }
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> committed(EmbeddedKafka kafka, String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka, "read_committed")) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private static void requireEachOnceInOrder(EmbeddedKafka kafka) {
    BitSet seen = new BitSet();
    Map<Long, Long> lastOfKey = new HashMap<>();
    Set<Integer> partitions = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> record : committed(kafka, "order")) {
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
    assertThat(committed(kafka, "customer")).hasSize(50);
  }

  /** The last value of each key of the topic of positions. */
  private static List<String> positions(EmbeddedKafka kafka) {
    Map<String, String> last = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : committed(kafka, "datagen-progress")) {
      last.put(
          new String(record.key(), StandardCharsets.UTF_8),
          record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8));
    }
    assertThat(last).hasSize(1);
    return new ArrayList<>(last.values());
  }
}
