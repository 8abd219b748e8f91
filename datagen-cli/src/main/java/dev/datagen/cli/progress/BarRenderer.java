package dev.datagen.cli.progress;

import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** A bar and, beside it, rows, speed and time left in words. */
final class BarRenderer implements ProgressBarRenderer {

  private static final int MIN_BAR = 8;
  private static final int MAX_BAR = 30;

  @Override
  public String render(ProgressState progress, int width) {
    long nanos = progress.getTotalElapsed().toNanos();
    return render(progress.getCurrent(), progress.getMax(), nanos, width);
  }

  static String render(long done, long total, long nanos, int width) {
    String words = ProgressText.of(done, total, nanos);
    int room = Math.min(MAX_BAR, width - words.length() - 3);
    if (room < MIN_BAR || total <= 0) {
      return words.substring(0, Math.min(words.length(), width));
    }
    int filled = (int) Math.min(room, room * done / total);
    return "[" + "=".repeat(filled) + " ".repeat(room - filled) + "] " + words;
  }
}
