package dev.datagen.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.report.ReportJson;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.testkit.junit.BootstrapServers;
import dev.datagen.testkit.junit.RegistryUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Each shard sends its share of the chunks; together they are the whole, row for row. */
@dev.datagen.testkit.junit.Datagen(
    schema = "classpath:junit/orders.json",
    rows = 1,
    topicPrefix = "sharded.",
    options = "tables.order.topic=sharded.order")
class ShardsToKafkaTest {

  private static final int SHARDS = 3;

  private static Datagen orders() {
    return Datagen.load(Path.of("src/test/resources/junit/orders.json"), Registry.ofClassPath())
        .chunkRows(64);
  }

  private static Map<String, String> options(String servers, String registry, String prefix) {
    Map<String, String> options = new HashMap<>();
    options.put("bootstrap.servers", servers);
    options.put("registry.url", registry);
    options.put("partitions", "1");
    options.put("topic.prefix", prefix);
    options.put("tables.order.topic", prefix + "order");
    options.put("schema.check", "false");
    for (String mishap : List.of("late", "duplicate", "drop", "tombstone")) {
      options.put("tables.order." + mishap + ".rate", "0");
    }
    return options;
  }

  private static List<List<Object>> read(String servers, String topic) {
    List<List<Object>> records = new ArrayList<>();
    for (ConsumerRecord<Long, byte[]> record : TopicReader.read(servers, topic)) {
      // Behind the five bytes that name the registered schema, which belongs to the topic.
      byte[] content = Arrays.copyOfRange(record.value(), 5, record.value().length);
      records.add(List.of(record.key(), record.timestamp(), Arrays.toString(content)));
    }
    return records;
  }

  @Test
  void shardsOneAfterTheOtherAreTheWholeTopicRecordForRecord(
      @BootstrapServers String servers, @RegistryUrl String registry) {
    Map<String, String> whole = options(servers, registry, "one.");
    ValidationReport report = orders().to("kafka", whole).run().validation().orElseThrow();
    Map<String, String> parts = options(servers, registry, "three.");
    for (int number = 1; number <= SHARDS; number++) {
      orders().validate(false).shard(number, SHARDS).to("kafka", parts).run();
    }
    assertThat(read(servers, "three.order")).isEqualTo(read(servers, "one.order")).hasSize(1000);
    assertThat(read(servers, "three.store")).isEqualTo(read(servers, "one.store")).hasSize(5);
    Map<String, String> source = new HashMap<>(parts);
    source
        .keySet()
        .removeIf(option -> !option.matches("registry.url|topic.prefix|tables.order.topic"));
    ValidationReport together = orders().validate("kafka", List.of(servers), source);
    assertThat(ReportJson.of(together)).isEqualTo(ReportJson.of(report));
  }
}
