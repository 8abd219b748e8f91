package dev.datagen.core.validation.law;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.core.evaluate.cast.ValueText;
import java.util.Optional;
import java.util.TreeSet;

/** Stretches of time of about equal probability, chosen from the law alone. Immutable. */
public final class TimeCells {

  private static final int GUIDE = 4096;

  private static final long SECOND = 1_000_000;

  private final long[] ends;
  private final double[] shares;
  private final int[] guide;
  private final long first;
  private final double scale;

  private TimeCells(long[] ends, double[] shares, long first, long last) {
    this.ends = ends;
    this.shares = shares;
    this.first = first;
    this.scale = (GUIDE - 1) / Math.max(1.0, (double) (last - first));
    this.guide = new int[GUIDE];
    int cell = 0;
    for (int bucket = 0; bucket < GUIDE; bucket++) {
      while (cell < ends.length && bucket(ends[cell]) < bucket) {
        cell++;
      }
      guide[bucket] = cell;
    }
  }

  /**
   * About so many cells of the time from {@code earliest} to {@code latest}.
   *
   * @param unit the hours, days or months that cells may only begin with; empty for any instant
   */
  public static TimeCells of(
      TimeShares law, long earliest, long latest, int count, Optional<Dimension> unit) {
    TreeSet<Long> ends = new TreeSet<>();
    for (int i = 1; i < count; i++) {
      long low = earliest;
      long high = latest + 1;
      while (low < high) {
        long middle = low + ((high - low) >>> 1);
        if (law.before(middle) >= (double) i / count) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      long end = low;
      ends.add(unit.map(whole -> roundedUp(whole, end)).orElse(end));
    }
    ends.removeIf(end -> end <= earliest || end > latest);
    long[] sorted = ends.stream().mapToLong(end -> end).toArray();
    double[] shares = new double[sorted.length + 1];
    double below = 0;
    for (int i = 0; i < shares.length; i++) {
      double upTo = i == sorted.length ? 1 : law.before(sorted[i]);
      shares[i] = Math.max(0, upTo - below);
      below = upTo;
    }
    return new TimeCells(sorted, shares, earliest, latest);
  }

  private int bucket(long micros) {
    return Math.max(0, Math.min(GUIDE - 1, (int) ((micros - (double) first) * scale)));
  }

  private static long roundedUp(Dimension unit, long instant) {
    long floor = Calendar.floor(unit, instant);
    return floor == instant ? floor : Calendar.next(unit, instant);
  }

  /** The cell of an instant. */
  public int find(long micros) {
    int cell = guide[bucket(micros)];
    while (cell < ends.length && micros >= ends[cell]) {
      cell++;
    }
    return cell;
  }

  /** Number of cells. */
  public int size() {
    return shares.length;
  }

  /** The probability of each cell. */
  public double[] shares() {
    return shares.clone();
  }

  /** What a cell holds, in words. */
  public String describe(int cell) {
    if (ends.length == 0) {
      return "all";
    }
    return cell == 0
        ? upper(ends[0])
        : cell == ends.length
            ? lower(ends[cell - 1])
            : lower(ends[cell - 1]) + ", " + upper(ends[cell]);
  }

  /** An end lies at an instant, or directly behind the last one of its cell. */
  private static boolean isBehind(long end) {
    return Math.floorMod(end, SECOND) == 1;
  }

  private static String lower(long end) {
    return isBehind(end) ? "after " + text(end - 1) : "from " + text(end);
  }

  private static String upper(long end) {
    return isBehind(end) ? "until " + text(end - 1) : "before " + text(end);
  }

  private static String text(long micros) {
    return ValueText.of(micros, ColumnType.DATETIME);
  }
}
