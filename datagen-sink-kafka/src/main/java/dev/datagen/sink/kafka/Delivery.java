package dev.datagen.sink.kafka;

import dev.datagen.api.sink.ResumePoint;
import dev.datagen.sink.kafka.client.Failures;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** Sends records and knows what became of them. Used by one thread at a time. */
class Delivery {

  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final Producer<byte[], byte[]> producer;
  private final Records records;
  private final Failures failures;
  private final Map<String, Long> rows = new HashMap<>();
  private final Map<String, Long> bytes = new HashMap<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final Callback callback =
      (metadata, exception) -> {
        if (exception != null) {
          failure.compareAndSet(null, exception);
        }
      };
  private boolean closed;

  Delivery(Producer<byte[], byte[]> producer, Records records, Failures failures) {
    this.producer = producer;
    this.records = records;
    this.failures = failures;
  }

  /** Where the run goes on. */
  ResumePoint position() {
    return ResumePoint.START;
  }

  /** Sends the records of a chunk, as far as there is room; returns before they have arrived. */
  void send(TableStream stream, PreparedChunk chunk) throws IOException {
    requireSound();
    String topic = stream.topic();
    try {
      // A producer that waits in vain tells its callback and goes on with the next record.
      for (int i = 0; i < chunk.size() && failure.get() == null; i++) {
        producer.send(records.of(stream, chunk, i), callback);
      }
    } catch (KafkaException | IllegalStateException e) {
      throw failed("cannot write to the topic " + topic, e);
    }
    requireSound();
    rows.merge(stream.table().name(), (long) chunk.size(), Long::sum);
    bytes.merge(stream.table().name(), chunk.bytes(), Long::sum);
  }

  /** Waits until everything sent has arrived. */
  void flush() throws IOException {
    try {
      producer.flush();
    } catch (KafkaException e) {
      throw failed("cannot write to the topics", e);
    }
    requireSound();
  }

  /** Nothing is sent for so long. */
  void idle(Duration untilNext) throws IOException {
    requireSound();
  }

  /** Waits until everything has arrived for good. */
  void finish() throws IOException {
    flush();
    close(Duration.ofSeconds(30));
  }

  /** Ends without waiting for what has not arrived. */
  void abort() {
    if (!closed) {
      close(CLOSING);
    }
  }

  /** Records of a table. */
  long rows(String table) {
    return rows.getOrDefault(table, 0L);
  }

  /** Bytes of keys and values of a table's records. */
  long bytes(String table) {
    return bytes.getOrDefault(table, 0L);
  }

  Map<String, Long> rows() {
    return rows;
  }

  Map<String, Long> bytes() {
    return bytes;
  }

  Producer<byte[], byte[]> producer() {
    return producer;
  }

  Callback callback() {
    return callback;
  }

  void close(Duration patience) {
    closed = true;
    producer.close(patience);
  }

  void requireSound() throws IOException {
    Exception first = failure.get();
    if (first != null) {
      throw failures.of("records did not arrive", first);
    }
  }

  /** What went wrong first explains what goes wrong now. */
  IOException failed(String what, Exception now) {
    Exception first = failure.get();
    return failures.of(
        first == null ? what : "records did not arrive", first == null ? now : first);
  }
}
