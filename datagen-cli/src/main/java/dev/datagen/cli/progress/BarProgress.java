package dev.datagen.cli.progress;

import dev.datagen.cli.console.Console;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar; runs that end at once do without. */
final class BarProgress implements Progress {

  private static final long PATIENCE_NANOS = 400_000_000L;
  private static final int UPDATE_MILLIS = 200;
  private static final int MAX_WIDTH = 100;

  private final Console console;
  private long startNanos;
  private long total;
  private ProgressBar bar;

  BarProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void start(long totalRows) {
    total = totalRows;
    startNanos = System.nanoTime();
  }

  @Override
  public synchronized void at(long rowsDone) {
    long elapsed = System.nanoTime() - startNanos;
    if (bar == null && elapsed > PATIENCE_NANOS) {
      bar = open(Duration.ofNanos(elapsed));
    }
    if (bar != null) {
      bar.stepTo(rowsDone);
    }
  }

  private ProgressBar open(Duration elapsed) {
    int width = Math.min(MAX_WIDTH, console.columns() - 1);
    return new ProgressBarBuilder()
        .setTaskName("generating")
        .setInitialMax(total)
        .startsFrom(0, elapsed)
        .setUnit(" rows", 1)
        .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(new StatusLineConsumer(console.status(), width))
        .build();
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    console.status().show("");
  }
}
