package dev.datagen.cli.progress;

import dev.datagen.cli.console.Console;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar; what ends at once does without. */
final class BarProgress implements Progress {

  private static final int PATIENCE_MILLIS = 500;
  private static final int UPDATE_MILLIS = 200;
  private static final int MAX_WIDTH = 100;

  private final Console console;
  private final Timer timer = new Timer("datagen-progress", true);
  private long startNanos;
  private long total;
  private ProgressBar bar;
  private boolean started;

  BarProgress(Console console) {
    this.console = console;
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            sayCounting();
          }
        },
        PATIENCE_MILLIS);
  }

  // Planning counts the rows of random fan-outs, which takes a while where there are billions.
  private synchronized void sayCounting() {
    if (!started) {
      console.status().show("counting rows …");
    }
  }

  @Override
  public synchronized void start(long totalRows) {
    started = true;
    total = totalRows;
    startNanos = System.nanoTime();
  }

  @Override
  public synchronized void at(long rowsDone) {
    long elapsed = System.nanoTime() - startNanos;
    if (bar == null && elapsed > PATIENCE_MILLIS * 1_000_000L) {
      bar = open(rowsDone, Duration.ofNanos(elapsed));
    }
    if (bar != null) {
      bar.stepTo(rowsDone);
    }
  }

  private ProgressBar open(long rowsDone, Duration elapsed) {
    int width = Math.min(MAX_WIDTH, console.columns() - 1);
    return new ProgressBarBuilder()
        .setInitialMax(total)
        .startsFrom(rowsDone, elapsed)
        .setRenderer(new BarRenderer())
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(new StatusLineConsumer(console.status(), width))
        .build();
  }

  @Override
  public synchronized void close() {
    started = true;
    timer.cancel();
    if (bar != null) {
      bar.close();
      bar = null;
    }
    console.status().show("");
  }
}
