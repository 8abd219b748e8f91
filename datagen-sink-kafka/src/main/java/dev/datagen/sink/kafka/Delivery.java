package dev.datagen.sink.kafka;

import dev.datagen.api.sink.ResumePoint;
import dev.datagen.sink.kafka.client.Failures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Sends records and knows what became of them. Used by one thread at a time. */
class Delivery {

  private static final Duration CLOSING = Duration.ofSeconds(3);
  private static final String ROW = "datagen.row";

  private final Producer<byte[], byte[]> producer;
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

  Delivery(Producer<byte[], byte[]> producer, Failures failures) {
    this.producer = producer;
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
    List<Header> headers = stream.headers();
    byte[][] keys = chunk.keys();
    byte[][] values = chunk.values();
    long[] times = chunk.times();
    int[] partitions = chunk.partitions();
    try {
      for (int i = 0; i < values.length; i++) {
        Integer partition = partitions[i] < 0 ? null : (Integer) partitions[i];
        Long time = times == null || times[i] == RowTimes.NONE ? null : (Long) times[i];
        Iterable<Header> all = chunk.rows() == null ? headers : with(headers, chunk.rows()[i]);
        producer.send(
            new ProducerRecord<>(topic, partition, time, keys[i], values[i], all), callback);
        if (failure.get() != null) {
          // A producer that waits in vain tells its callback and goes on with the next record.
          break;
        }
      }
    } catch (KafkaException | IllegalStateException e) {
      throw failed("cannot write to the topic " + topic, e);
    }
    requireSound();
    rows.merge(stream.table().name(), (long) chunk.size(), Long::sum);
    bytes.merge(stream.table().name(), chunk.bytes(), Long::sum);
  }

  private static List<Header> with(List<Header> headers, long row) {
    List<Header> all = new ArrayList<>(headers);
    all.add(new RecordHeader(ROW, ByteBuffer.allocate(Long.BYTES).putLong(row).array()));
    return all;
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
