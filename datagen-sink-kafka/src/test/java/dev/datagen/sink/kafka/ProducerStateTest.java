package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.kafka.embedded.EmbeddedKafka;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a broker remembers of a producer decides whether a batch that is sent once more is
 * recognised. It forgets by the time of the records, and rows carry times long past: the reason why
 * the guide says that only transactions keep duplicates out when a broker crashes.
 */
class ProducerStateTest {

  private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() throws IOException {
    kafka = EmbeddedKafka.start(Pair.mortal());
  }

  @AfterAll
  static void stop() throws IOException {
    kafka.close();
  }

  @Test
  void aBrokerThatCrashedForgetsTheProducersOfOldRecordsUnlessATransactionIsOpen()
      throws Exception {
    TopicPartition fresh = topic("fresh");
    TopicPartition old = topic("old");
    TopicPartition open = topic("open");
    TopicPartition done = topic("done");
    try (Producer<byte[], byte[]> producer = producer(null);
        Producer<byte[], byte[]> transactional = producer("open");
        Producer<byte[], byte[]> committed = producer("done")) {
      transactional.initTransactions();
      committed.initTransactions();
      transactional.beginTransaction();
      committed.beginTransaction();
      send(producer, fresh, Instant.now());
      send(producer, old, LONG_AGO);
      send(transactional, open, LONG_AGO);
      send(committed, done, LONG_AGO);
      committed.commitTransaction();
      for (TopicPartition partition : List.of(fresh, old, open, done)) {
        assertThat(producers(partition)).as(partition.topic()).hasSize(1);
      }
      kafka.killBroker();
      kafka.startBroker();
      assertThat(producers(fresh)).as("rows of today").hasSize(1);
      assertThat(producers(old)).as("rows of long ago").isEmpty();
      assertThat(producers(open)).as("a transaction under way").hasSize(1);
      assertThat(producers(done)).as("a transaction that was committed").hasSize(1);
    }
  }

  private static TopicPartition topic(String name) throws Exception {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
    }
    return new TopicPartition(name, 0);
  }

  private static void send(
      Producer<byte[], byte[]> producer, TopicPartition partition, Instant time) throws Exception {
    producer
        .send(
            new ProducerRecord<>(
                partition.topic(), 0, time.toEpochMilli(), new byte[1], new byte[1]))
        .get();
  }

  private static Producer<byte[], byte[]> producer(String transactionalId) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("bootstrap.servers", kafka.bootstrapServers());
    if (transactionalId != null) {
      properties.put("transactional.id", transactionalId);
    }
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static List<ProducerState> producers(TopicPartition partition) throws Exception {
    try (Admin admin = admin()) {
      return admin
          .describeProducers(List.of(partition))
          .partitionResult(partition)
          .get()
          .activeProducers();
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }
}
