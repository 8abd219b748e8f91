package dev.datagen.sink.kafka.read;

import dev.datagen.sink.kafka.client.ClientSettings;
import dev.datagen.sink.kafka.client.Failures;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads committed records of a topic. Not thread safe. */
final class TopicReader implements Closeable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Failures failures;
  private final String topic;
  private final List<TopicPartition> partitions;

  TopicReader(ClientSettings settings, String topic, int partitionCount) throws IOException {
    this(
        settings,
        topic,
        IntStream.range(0, partitionCount)
            .mapToObj(number -> new TopicPartition(topic, number))
            .toList());
  }

  private TopicReader(ClientSettings settings, String topic, List<TopicPartition> partitions)
      throws IOException {
    this.topic = topic;
    this.partitions = partitions;
    this.failures = new Failures(settings);
    Map<String, Object> properties = new HashMap<>(settings.consumer());
    try {
      consumer =
          new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    } catch (KafkaException e) {
      throw failures.of("cannot read the topic " + topic, e);
    }
  }

  /** A reader at the beginning of one partition. */
  static TopicReader of(ClientSettings settings, PartitionRange range) throws IOException {
    TopicReader reader =
        new TopicReader(settings, range.partition().topic(), List.of(range.partition()));
    reader.consumer.assign(reader.partitions);
    reader.consumer.seek(range.partition(), range.begin());
    return reader;
  }

  /** What there is now. */
  List<PartitionRange> ranges() throws IOException {
    try {
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      return partitions.stream()
          .map(
              partition ->
                  new PartitionRange(partition, begins.get(partition), ends.get(partition)))
          .toList();
    } catch (KafkaException e) {
      throw failures.of("cannot look into the topic " + topic, e);
    }
  }

  /** Some of the first records that have a value, of each partition. */
  List<ConsumerRecord<byte[], byte[]>> first(List<PartitionRange> ranges) throws IOException {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    for (PartitionRange range : ranges) {
      consumer.assign(List.of(range.partition()));
      consumer.seek(range.partition(), range.begin());
      boolean more = true;
      while (more) {
        List<ConsumerRecord<byte[], byte[]>> records = next(range);
        records.stream().filter(record -> record.value() != null).limit(100).forEach(found::add);
        more = found.isEmpty() && !records.isEmpty();
      }
    }
    return found;
  }

  /** The next records of a partition up to its end, at least one; empty at the end. */
  List<ConsumerRecord<byte[], byte[]>> next(PartitionRange range) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (consumer.position(range.partition()) < range.end()) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (record.offset() < range.end()) {
            records.add(record);
          }
        }
        if (!records.isEmpty()) {
          return records;
        }
        if (System.nanoTime() > deadline) {
          throw new IOException(
              "nothing more comes from "
                  + range.partition()
                  + " at offset "
                  + consumer.position(range.partition())
                  + " of "
                  + range.end()
                  + "; is the broker up?");
        }
      }
      return List.of();
    } catch (KafkaException e) {
      throw failures.of("cannot read the topic " + topic, e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
