package dev.datagen.core.validation.law;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.validation.LongSummary;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * Cells of about equal probability, chosen from the law alone and never from the data; what has
 * much probability by itself is a cell of its own. A value's cell is found by a guide table (Chen
 * and Asau 1974). Immutable.
 */
public final class NumberCells {

  private static final int GUIDE = 4096;

  private final double[] doubleEdges;
  private final long[] longEdges;
  private final double[] shares;
  private final double low;
  private final double scale;
  private final int[] guide = new int[GUIDE];

  private NumberCells(double[] doubleEdges, long[] longEdges, double[] shares) {
    this.doubleEdges = doubleEdges;
    this.longEdges = longEdges;
    this.shares = shares;
    int edges = edges();
    this.low = edges == 0 ? 0 : edge(0);
    double width = edges == 0 ? 0 : edge(edges - 1) - low;
    this.scale = width > 0 && width < Double.POSITIVE_INFINITY ? (GUIDE - 1) / width : 0;
    int below = 0;
    for (int bucket = 0; bucket < GUIDE; bucket++) {
      while (below < edges && bucket(edge(below)) < bucket) {
        below++;
      }
      guide[bucket] = below;
    }
  }

  /** About so many cells, and the given numbers among their upper ends. */
  public static NumberCells of(StoredLaw law, int count, double... ends) {
    return law.isWhole() ? ofLongs(law, count, ends) : ofDoubles(law, count, ends);
  }

  private static NumberCells ofLongs(StoredLaw law, int count, double... ends) {
    TreeSet<Long> edges = new TreeSet<>();
    for (double end : ends) {
      edges.add((long) end);
    }
    long from = law.longs().min();
    for (int i = 1; i < count; i++) {
      long edge = least(law, (double) i / count, from);
      from = edge;
      edges.add(edge);
      if (edge > law.longs().min() && law.upTo(edge) - law.upTo(edge - 1) > 0.5 / count) {
        edges.add(edge - 1);
      }
    }
    long[] kept = edges.stream().mapToLong(edge -> edge).filter(e -> law.upTo(e) < 1).toArray();
    return new NumberCells(
        null, kept, shares(Arrays.stream(kept).mapToDouble(law::upTo).toArray()));
  }

  /** The least stored integer from {@code from} on up to which there is that much probability. */
  private static long least(StoredLaw law, double probability, long from) {
    long low = from;
    long high = law.longs().max();
    while (low < high) {
      long middle = (low >> 1) + (high >> 1) + (low & high & 1);
      if (law.upTo(middle) >= probability) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static NumberCells ofDoubles(StoredLaw law, int count, double... ends) {
    TreeSet<Double> edges = new TreeSet<>();
    for (double end : ends) {
      edges.add(end);
    }
    double from = -Double.MAX_VALUE;
    for (int i = 1; i < count; i++) {
      double probability = (double) i / count;
      double edge = Quantile.least(x -> law.upTo(x) >= probability, from, Double.MAX_VALUE);
      from = edge;
      edges.add(edge);
      if (law.upTo(edge) - law.upTo(Math.nextDown(edge)) > 0.5 / count) {
        edges.add(Math.nextDown(edge));
      }
    }
    double[] kept = edges.stream().mapToDouble(edge -> edge).filter(e -> law.upTo(e) < 1).toArray();
    return new NumberCells(kept, null, shares(Arrays.stream(kept).map(law::upTo).toArray()));
  }

  private static double[] shares(double[] cumulative) {
    double[] shares = new double[cumulative.length + 1];
    for (int i = 0; i < shares.length; i++) {
      double above = i == cumulative.length ? 1 : cumulative[i];
      shares[i] = Math.max(0, above - (i == 0 ? 0 : cumulative[i - 1]));
    }
    return shares;
  }

  private int edges() {
    return longEdges != null ? longEdges.length : doubleEdges.length;
  }

  private double edge(int i) {
    return longEdges != null ? longEdges[i] : doubleEdges[i];
  }

  private int bucket(double x) {
    return Math.max(0, Math.min(GUIDE - 1, (int) ((x - low) * scale)));
  }

  /** The probability of each cell. */
  public double[] shares() {
    return shares.clone();
  }

  /** Number of cells. */
  public int size() {
    return shares.length;
  }

  /** Number of the first cells that hold nothing above {@code x}, an upper end of a cell. */
  public int cellsUpTo(double x) {
    int cells = 0;
    while (cells < edges() && edge(cells) <= x) {
      cells++;
    }
    return cells;
  }

  /** Counts the values that are not null. */
  public void count(DoubleColumn column, long[] counts) {
    double[] values = column.values();
    boolean nulls = column.nulls().any();
    for (int i = 0; i < values.length; i++) {
      if (!nulls || !column.isNull(i)) {
        counts[find(values[i])]++;
      }
    }
  }

  /**
   * Counts the values that are not null.
   *
   * @param summary of the column
   */
  public void count(LongColumn column, LongSummary summary, long[] counts) {
    long[] values = column.values();
    boolean nulls = column.nulls().any();
    long span = summary.max() - summary.min();
    if (!nulls && span >= 0 && span < Math.min(GUIDE, values.length)) {
      countNear(values, summary.min(), (int) span + 1, counts);
      return;
    }
    for (int i = 0; i < values.length; i++) {
      if (!nulls || !column.isNull(i)) {
        counts[find(values[i])]++;
      }
    }
  }

  /** Counts few different values first, by two counters in turn that do not wait for each other. */
  private void countNear(long[] values, long min, int size, long[] counts) {
    int[] even = new int[size];
    int[] odd = new int[size];
    for (int i = 0; i + 1 < values.length; i += 2) {
      even[(int) (values[i] - min)]++;
      odd[(int) (values[i + 1] - min)]++;
    }
    if ((values.length & 1) == 1) {
      even[(int) (values[values.length - 1] - min)]++;
    }
    for (int i = 0; i < size; i++) {
      if (even[i] + odd[i] > 0) {
        counts[find(min + i)] += even[i] + odd[i];
      }
    }
  }

  private int find(long value) {
    int cell = guide[bucket(value)];
    while (cell < longEdges.length && value > longEdges[cell]) {
      cell++;
    }
    return cell;
  }

  private int find(double value) {
    int cell = guide[bucket(value)];
    while (cell < doubleEdges.length && value > doubleEdges[cell]) {
      cell++;
    }
    return cell;
  }

  /** What a cell holds, in words. */
  public String describe(int cell, ColumnType type) {
    if (edges() == 0) {
      return "all";
    }
    if (cell == edges()) {
      return "above " + text(cell - 1, type);
    }
    if (cell > 0 && longEdges != null && longEdges[cell] == longEdges[cell - 1] + 1) {
      return text(cell, type);
    }
    return cell == 0
        ? "up to " + text(0, type)
        : "above " + text(cell - 1, type) + " up to " + text(cell, type);
  }

  private String text(int edge, ColumnType type) {
    return longEdges != null
        ? ValueText.of(longEdges[edge], type)
        : Float.toString((float) doubleEdges[edge]);
  }
}
