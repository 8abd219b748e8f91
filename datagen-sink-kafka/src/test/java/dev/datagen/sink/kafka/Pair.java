package dev.datagen.sink.kafka;

import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One broker and registry for all tests of this Java machine; they end with it. */
final class Pair {

  private static final EmbeddedKafka KAFKA = start();

  private Pair() {}

  private static EmbeddedKafka start() {
    try {
      return EmbeddedKafka.start(EmbeddedSettings.defaults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A broker to be killed: it is missed soon, so that the one after it is let in. */
  static EmbeddedSettings mortal() {
    return EmbeddedSettings.defaults()
        .withoutRegistry()
        .withBroker(
            Map.of("broker.session.timeout.ms", "2500", "broker.heartbeat.interval.ms", "500"));
  }

  static String bootstrap() {
    return KAFKA.bootstrapServers();
  }

  static String registry() {
    return KAFKA.registryUrl();
  }

  /** Shuts the registry down until {@link #startRegistry}. */
  static void stopRegistry() {
    KAFKA.stopRegistry();
  }

  static void startRegistry() throws IOException {
    KAFKA.startRegistry();
  }

  /** Where the broker keeps its topics. */
  static Path folder() {
    return KAFKA.folder();
  }

  /** A prefix that no other test has. */
  static String prefix() {
    return "t" + UUID.randomUUID().toString().substring(0, 8) + ".";
  }

  /** Everything in a topic that is committed, partition by partition. */
  static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    return read(bootstrap(), topic);
  }

  static List<ConsumerRecord<byte[], byte[]>> read(String bootstrap, String topic) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("bootstrap.servers", bootstrap);
    properties.put("isolation.level", "read_committed");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
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
}
