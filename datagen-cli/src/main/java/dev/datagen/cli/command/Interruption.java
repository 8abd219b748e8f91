package dev.datagen.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C (or a termination) during a run into a cancellation, and keeps the process alive
 * until the run has cleaned up.
 */
final class Interruption implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch cleaned = new CountDownLatch(1);
  private final Runnable cancel;
  private final Thread hook = new Thread(this::interrupt, "datagen-interruption");
  private volatile boolean happened;

  Interruption(Runnable cancel) {
    this.cancel = cancel;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the process has been told to end. */
  boolean happened() {
    return happened;
  }

  void interrupt() {
    happened = true;
    cancel.run();
    try {
      cleaned.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run has cleaned up. */
  @Override
  public void close() {
    cleaned.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook has just been let go.
      happened = true;
    }
  }
}
