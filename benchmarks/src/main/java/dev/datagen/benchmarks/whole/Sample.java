package dev.datagen.benchmarks.whole;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One measured run.
 *
 * @param rows rows or values made
 * @param seconds time by the clock
 * @param cpuSeconds time of all processors together, the compiler's and the collector's included; 0
 *     if unknown
 * @param peakKilobytes most memory that the process ever held, 0 if unknown
 */
record Sample(long rows, double seconds, double cpuSeconds, long peakKilobytes) {

  private static final Pattern LINE =
      Pattern.compile("measured rows=(\\d+) seconds=([\\d.]+) cpu=([\\d.]+) peak=(\\d+)");

  /** Finds the line in what a worker printed. */
  static Sample parse(String output) {
    Matcher matcher = LINE.matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("no measurement in:\n" + output);
    }
    return new Sample(
        Long.parseLong(matcher.group(1)),
        Double.parseDouble(matcher.group(2)),
        Double.parseDouble(matcher.group(3)),
        Long.parseLong(matcher.group(4)));
  }

  double rowsPerSecond() {
    return rows / seconds;
  }

  double rowsPerCpuSecond() {
    return cpuSeconds == 0 ? Double.NaN : rows / cpuSeconds;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "measured rows=%d seconds=%.6f cpu=%.6f peak=%d",
        rows,
        seconds,
        cpuSeconds,
        peakKilobytes);
  }
}
