package dev.datagen.cli.progress;

import dev.datagen.cli.logging.Logging;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line in the log every few seconds. */
final class LogProgress implements Progress {

  private static final long INTERVAL_NANOS = 5_000_000_000L;

  private final Logger log = LoggerFactory.getLogger(Logging.COMMAND);
  private final LongSupplier nanoClock;
  private long startNanos;
  private long nextNanos;
  private long total;

  LogProgress() {
    this(System::nanoTime);
  }

  LogProgress(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  @Override
  public synchronized void start(long totalRows) {
    total = totalRows;
    startNanos = nanoClock.getAsLong();
    nextNanos = startNanos + INTERVAL_NANOS;
  }

  @Override
  public synchronized void at(long rowsDone) {
    long now = nanoClock.getAsLong();
    if (now - nextNanos < 0) {
      return;
    }
    nextNanos = now + INTERVAL_NANOS;
    log.info(ProgressText.of(rowsDone, total, now - startNanos));
  }

  @Override
  public void close() {}
}
