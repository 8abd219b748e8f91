package dev.datagen.sink.kafka;

import dev.datagen.api.sink.ResumePoint;
import dev.datagen.sink.kafka.client.Failures;
import dev.datagen.sink.kafka.progress.Progress;
import dev.datagen.sink.kafka.progress.ProgressTopic;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Sends the records of some chunks and the run's position in one transaction. What a killed run had
 * sent but not committed is never seen; the next run of the same name begins behind what it had.
 */
final class TransactionalDelivery extends Delivery {

  private static final long MOST_NANOS = Duration.ofSeconds(1).toNanos();
  private static final Duration WORTH_A_COMMIT = Duration.ofMillis(100);

  private final Failures failures;
  private final ProgressTopic progress;
  private final long transactionRows;
  private final ResumePoint start;
  private final Map<String, String> facts;
  private long appended;
  private boolean open;
  private long openRows;
  private long openedAt;

  /**
   * @param producer ready for transactions
   * @param start where an interrupted run of the same name left off
   * @param facts what is settled for the whole run
   * @param transactionRows rows of a transaction, at least
   */
  TransactionalDelivery(
      Producer<byte[], byte[]> producer,
      Records records,
      Failures failures,
      ProgressTopic progress,
      Progress start,
      Map<String, String> facts,
      long transactionRows) {
    super(producer, records, failures);
    this.failures = failures;
    this.progress = progress;
    this.transactionRows = transactionRows;
    this.facts = start == null ? facts : start.facts();
    this.start =
        start == null ? ResumePoint.START : new ResumePoint(start.appended(), start.facts());
    this.appended = this.start.appended();
    if (start != null) {
      rows().putAll(start.rows());
      bytes().putAll(start.bytes());
    }
  }

  @Override
  ResumePoint position() {
    return start;
  }

  @Override
  void send(TableStream stream, PreparedChunk chunk) throws IOException {
    begin();
    super.send(stream, chunk);
    appended++;
    openRows += chunk.size();
    if (openRows >= transactionRows || System.nanoTime() - openedAt > MOST_NANOS) {
      commitTransaction();
    }
  }

  /** Within a transaction nothing is seen before the rest. */
  @Override
  void flush() throws IOException {
    requireSound();
  }

  @Override
  void idle(Duration untilNext) throws IOException {
    requireSound();
    if (open && untilNext.compareTo(WORTH_A_COMMIT) >= 0) {
      commitTransaction();
    }
  }

  @Override
  void finish() throws IOException {
    begin();
    try {
      producer().send(progress.end(), callback());
      producer().commitTransaction();
    } catch (KafkaException | IllegalStateException e) {
      throw failed("cannot commit the last rows", e);
    }
    open = false;
    close(Duration.ofSeconds(30));
  }

  @Override
  void abort() {
    if (open) {
      open = false;
      try {
        producer().abortTransaction();
      } catch (KafkaException | IllegalStateException e) {
        // The broker ends the transaction by itself when its time is over.
        super.abort();
        return;
      }
    }
    super.abort();
  }

  private void begin() throws IOException {
    if (open) {
      return;
    }
    try {
      producer().beginTransaction();
    } catch (KafkaException | IllegalStateException e) {
      throw failures.of("cannot begin a transaction", e);
    }
    open = true;
    openRows = 0;
    openedAt = System.nanoTime();
  }

  private void commitTransaction() throws IOException {
    try {
      producer().send(progress.record(new Progress(appended, rows(), bytes(), facts)), callback());
      producer().commitTransaction();
    } catch (KafkaException | IllegalStateException e) {
      throw failed("cannot commit rows", e);
    }
    open = false;
  }
}
