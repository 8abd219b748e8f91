package dev.datagen.cli.table;

import java.util.Locale;

/** Numbers for people, the same in every locale. */
public final class Numbers {

  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB"};

  private Numbers() {}

  /** As {@code 1,234,567}. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** As {@code 1 row} or {@code 12 rows}. */
  public static String rows(long rows) {
    return grouped(rows) + (rows == 1 ? " row" : " rows");
  }

  /** As {@code 512 B} or {@code 1.4 MiB}; {@code -} where it is not known (negative). */
  public static String bytes(long bytes) {
    if (bytes < 0) {
      return "-";
    }
    if (bytes < 1024) {
      return bytes + " B";
    }
    double size = bytes;
    int unit = -1;
    while (size >= 1023.95 && unit < UNITS.length - 1) {
      size /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }

  /** As {@code 42 s}, {@code 3 min 5 s} or {@code 2 h 10 min}. */
  public static String seconds(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** As {@code 0.42 s}; from a minute on like {@link #seconds}. */
  public static String elapsed(long nanos) {
    double seconds = nanos / 1e9;
    return seconds < 60
        ? String.format(Locale.ROOT, "%.2f s", seconds)
        : seconds(Math.round(seconds));
  }

  /** A short time as {@code 0.4 ms}, a longer one as {@link #elapsed}. */
  public static String millis(long nanos) {
    return nanos < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
        : elapsed(nanos);
  }
}
