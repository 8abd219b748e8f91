package dev.datagen.llm.provider;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks again where a server was busy or failed, after a growing pause or the one it asks for. */
public final class Retries {

  private static final int MOST = 3;

  /** Nobody waits longer than this before being told. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Waits. */
  @FunctionalInterface
  public interface Pause {
    /** Returns after that time. */
    void of(Duration time) throws InterruptedException;
  }

  private final Pause pause;
  private final Consumer<String> progress;

  /**
   * @param pause how to wait
   * @param progress is told of each retry
   */
  public Retries(Pause pause, Consumer<String> progress) {
    this.pause = pause;
    this.progress = progress;
  }

  void tell(String message) {
    progress.accept(message);
  }

  <T> T run(Supplier<T> attempt, Failures failures) {
    Duration wait = Duration.ofSeconds(2);
    for (int retry = 1; ; retry++) {
      try {
        return attempt.get();
      } catch (RuntimeException e) {
        Duration asked = failures.pause(e);
        if (retry > MOST || !failures.isPassing(e) || asked.compareTo(LONGEST) > 0) {
          throw e;
        }
        wait = asked.compareTo(wait) > 0 ? asked : wait;
        tell(
            failures.inShort(e)
                + "; asking again in "
                + wait.toSeconds()
                + " s ("
                + retry
                + " of "
                + MOST
                + ")");
        sleep(wait, e);
        wait = wait.multipliedBy(3);
      }
    }
  }

  private void sleep(Duration wait, RuntimeException failure) {
    try {
      pause.of(wait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      failure.addSuppressed(interrupted);
      throw failure;
    }
  }
}
