package dev.datagen.core.validation;

import dev.datagen.api.validator.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Concludes checks on several threads: each is on its own, and some take a while. */
final class Conclusions {

  /** What came of a check: findings, or what it threw. */
  private record Outcome(List<Finding> findings, Throwable failure) {}

  private final List<RunningCheck<?>> checks;
  private final Map<String, String> broken;
  private final Outcome[] outcomes;
  private final AtomicInteger next = new AtomicInteger();

  private Conclusions(List<RunningCheck<?>> checks, Map<String, String> broken) {
    this.checks = List.copyOf(checks);
    this.broken = broken;
    this.outcomes = new Outcome[checks.size()];
  }

  /**
   * The findings of each check; throws what the first of those threw that did. Each check is
   * closed. Plugins are called by this thread alone.
   *
   * @param broken tables that could not be read to their end → why
   * @param threads how many threads do it, this one included
   */
  static List<List<Finding>> of(
      List<RunningCheck<?>> checks, Map<String, String> broken, int threads) {
    Conclusions conclusions = new Conclusions(checks, broken);
    conclusions.run(Math.min(threads, checks.size()));
    return conclusions.findings();
  }

  private void run(int threads) {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(this::work, "datagen-conclusion-" + i);
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    for (int i = 0; i < outcomes.length; i++) {
      if (checks.get(i).check().callsPlugin()) {
        outcomes[i] = outcome(checks.get(i));
      }
    }
    work();
    try {
      for (Thread thread : others) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the validation was interrupted");
    }
  }

  private void work() {
    for (int i = next.getAndIncrement(); i < outcomes.length; i = next.getAndIncrement()) {
      if (!checks.get(i).check().callsPlugin()) {
        outcomes[i] = outcome(checks.get(i));
      }
    }
  }

  private Outcome outcome(RunningCheck<?> check) {
    try {
      List<Finding> findings = check.conclude(broken);
      check.check().close();
      return new Outcome(findings, null);
    } catch (Throwable e) {
      return new Outcome(List.of(), e);
    }
  }

  private List<List<Finding>> findings() {
    List<List<Finding>> findings = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.failure() instanceof RuntimeException e) {
        throw e;
      } else if (outcome.failure() instanceof Error e) {
        throw e;
      }
      findings.add(outcome.findings());
    }
    return findings;
  }
}
