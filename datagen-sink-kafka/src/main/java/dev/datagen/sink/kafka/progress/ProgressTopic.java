package dev.datagen.sink.kafka.progress;

import dev.datagen.sink.kafka.client.ClientSettings;
import dev.datagen.sink.kafka.client.Failures;
import dev.datagen.sink.kafka.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The compacted topic that keeps the position of every transactional run under way. */
public final class ProgressTopic {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String topic;
  private final byte[] key;
  private final ClientSettings settings;

  /**
   * @param run name of the run
   */
  public ProgressTopic(String topic, String run, ClientSettings settings) {
    this.topic = topic;
    this.key = run.getBytes(StandardCharsets.UTF_8);
    this.settings = settings;
  }

  /** Makes the topic unless it is there. */
  public void create(Topics topics) throws IOException {
    NewTopic compacted =
        new NewTopic(topic, Optional.of(1), Optional.empty())
            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    if (topics.partitions(List.of(topic)).isEmpty()) {
      topics.create(List.of(compacted));
    }
  }

  /**
   * The last position that was committed, if the run was interrupted. To be asked once no earlier
   * producer of the run can commit any more.
   */
  public Optional<Progress> read() throws IOException {
    TopicPartition partition = new TopicPartition(topic, 0);
    byte[] last = null;
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            settings.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.position(partition, PATIENCE) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          if (java.util.Arrays.equals(record.key(), key)) {
            last = record.value();
          }
        }
        if (System.nanoTime() > deadline) {
          throw new IOException("the topic " + topic + " cannot be read to its end in 30 s");
        }
      }
    } catch (KafkaException e) {
      throw new Failures(settings).of("cannot read the positions in the topic " + topic, e);
    }
    return last == null ? Optional.empty() : Optional.of(Progress.fromJson(last));
  }

  /** What is to be committed with the rows up to a position. */
  public ProducerRecord<byte[], byte[]> record(Progress progress) {
    return new ProducerRecord<>(topic, 0, key, progress.toJson());
  }

  /** What is to be committed with the last rows. */
  public ProducerRecord<byte[], byte[]> end() {
    return new ProducerRecord<>(topic, 0, key, null);
  }
}
