package dev.datagen.cli.progress;

import dev.datagen.cli.table.Numbers;

/** How far a run has come, in words. */
final class ProgressText {

  private ProgressText() {}

  /** As {@code 1,200,000 of 4,000,000 rows (30 %), 400,000 rows/s, 7 s left}. */
  static String of(long done, long total, long nanos) {
    StringBuilder text = new StringBuilder(Numbers.grouped(done));
    if (total > 0) {
      text.append(" of ").append(Numbers.grouped(total));
    }
    text.append(done == 1 && total <= 0 ? " row" : " rows");
    if (total > 0) {
      text.append(" (").append(Math.min(100, Math.round(100.0 * done / total))).append(" %)");
    }
    double perSecond = nanos > 0 ? done * 1e9 / nanos : 0;
    text.append(", ").append(Numbers.grouped(Math.round(perSecond))).append(" rows/s");
    if (perSecond > 0 && total > done) {
      long left = (long) Math.ceil((total - done) / perSecond);
      text.append(", ").append(Numbers.seconds(left)).append(" left");
    }
    return text.toString();
  }
}
