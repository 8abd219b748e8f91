package dev.datagen.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.report.ReportJson;
import dev.datagen.testkit.junit.BootstrapServers;
import dev.datagen.testkit.junit.RegistryUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static Datagen example() {
    return Datagen.load(Path.of("../examples/simple_users_events.json"), Registry.ofClassPath())
        .rows("user", 200)
        .chunkRows(64);
  }

  private static Map<String, String> options(String servers, String registry, String prefix) {
    return Map.of(
        "bootstrap.servers", servers,
        "registry.url", registry,
        "partitions", "1",
        "topic.prefix", prefix,
        "schema.check", "false");
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
    example().validate(false).to("kafka", options(servers, registry, "one.")).run();
    for (int number = 1; number <= SHARDS; number++) {
      Map<String, String> options = options(servers, registry, "three.");
      example().validate(false).shard(number, SHARDS).to("kafka", options).run();
    }
    assertThat(read(servers, "three.event"))
        .isEqualTo(read(servers, "one.event"))
        .hasSizeGreaterThan(1000);
    assertThat(read(servers, "three.user")).isEqualTo(read(servers, "one.user")).hasSize(200);
    assertThat(report(servers, registry, "three.").lines())
        .hasSizeGreaterThan(100)
        .containsExactlyElementsOf(report(servers, registry, "one.").lines().toList());
  }

  private static String report(String servers, String registry, String prefix) {
    Map<String, String> source = Map.of("registry.url", registry, "topic.prefix", prefix);
    return ReportJson.of(example().validate("kafka", List.of(servers), source));
  }
}
