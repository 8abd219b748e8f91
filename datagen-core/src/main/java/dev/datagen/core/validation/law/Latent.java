package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The one number that is drawn for a row and that its value follows from, cut into cells: each with
 * its probability and with the numbers at its two ends, which are equal for a single number.
 */
final class Latent {

  /** How the number enters the value. */
  enum Entry {
    /** It is the generator's value. */
    VALUE,
    /** It is added to a computed value. */
    ADDED,
    /** A computed value is multiplied by it. */
    MULTIPLIED
  }

  private static final int CELLS = 16;
  private static final int SINGLES = 48;
  private static final double TAIL = 1e-13;

  /** A number's cell is found by a guide table (Chen and Asau 1974). */
  private static final int GUIDE = 1024;

  /** Ends of thin cells, so that the outermost ones are not wide. */
  private static final double[] THIN = {1 / 128.0, 1 / 1024.0, 1e-4, 1e-6};

  private final Entry entry;
  private final double[] points;
  private final int[] low;
  private final int[] high;
  private final double[] shares;
  private final NumberLaw law;
  private final double[] cumulative;
  private final double[] ends;
  private final int[] guide = new int[GUIDE];
  private final double firstEnd;
  private final double scale;
  private final LawPieces[] pieces;
  private final double[] upToLow;
  private final double[] upToHigh;

  private Latent(
      Entry entry, double[] points, int[] low, int[] high, double[] shares, NumberLaw law) {
    this.entry = entry;
    this.points = points;
    this.low = low;
    this.high = high;
    this.shares = shares;
    this.law = law;
    this.pieces = new LawPieces[law == null ? 0 : shares.length];
    this.upToLow = new double[pieces.length];
    this.upToHigh = new double[pieces.length];
    for (int cell = 0; cell < pieces.length; cell++) {
      pieces[cell] = new LawPieces(law, points[low[cell]], points[high[cell]], shares[cell]);
      upToLow[cell] = law.upTo(points[low[cell]]);
      upToHigh[cell] = law.upTo(points[high[cell]]);
    }
    this.cumulative = shares.clone();
    for (int cell = 1; cell < cumulative.length; cell++) {
      cumulative[cell] += cumulative[cell - 1];
    }
    this.ends = new double[shares.length];
    Arrays.setAll(ends, cell -> points[high[cell]]);
    ends[ends.length - 1] = Double.POSITIVE_INFINITY;
    this.firstEnd = ends[0];
    double width = ends.length < 2 ? 0 : ends[ends.length - 2] - firstEnd;
    this.scale = width > 0 && width < Double.POSITIVE_INFINITY ? (GUIDE - 1) / width : 0;
    int cell = 0;
    for (int bucket = 0; bucket < GUIDE; bucket++) {
      while (cell < ends.length - 1 && bucket(ends[cell]) < bucket) {
        cell++;
      }
      guide[bucket] = cell;
    }
  }

  private int bucket(double x) {
    return Math.max(0, Math.min(GUIDE - 1, (int) ((x - firstEnd) * scale)));
  }

  /** The first cell that ends at {@code x} or behind it; the last one for what is no number. */
  int cell(double x) {
    int cell = guide[bucket(x)];
    while (!(x <= ends[cell]) && cell < ends.length - 1) {
      cell++;
    }
    return cell;
  }

  /** A list of numbers by their positions, each a cell. */
  static Latent ofList(double[] shares) {
    double[] points = new double[shares.length];
    Arrays.setAll(points, i -> i);
    int[] ends = new int[shares.length];
    Arrays.setAll(ends, i -> i);
    return new Latent(Entry.VALUE, points, ends, ends, shares, null);
  }

  /** Nothing is drawn. */
  static Latent none() {
    return new Latent(
        Entry.MULTIPLIED, new double[] {1}, new int[] {0}, new int[] {0}, new double[] {1}, null);
  }

  /** A number of a law; {@code end}, unless NaN, ends a cell. */
  static Latent of(Entry entry, NumberLaw law, double end) {
    double least = Quantile.of(law, TAIL);
    double greatest = Quantile.of(law, 1 - TAIL);
    if (law.isInteger() && greatest - least < SINGLES) {
      return singles(entry, law, least, greatest);
    }
    TreeSet<Double> edges = new TreeSet<>();
    for (int i = 1; i < CELLS; i++) {
      double edge = Quantile.of(law, (double) i / CELLS);
      edges.add(edge);
      if (law.upTo(edge) - law.below(edge) > 0.25 / CELLS) {
        edges.add(before(law, edge));
      }
    }
    for (double thin : THIN) {
      edges.add(Quantile.of(law, thin));
      edges.add(Quantile.of(law, 1 - thin));
    }
    if (!Double.isNaN(end)) {
      edges.add(end);
    }
    edges.removeIf(edge -> law.upTo(edge) >= 1 || law.upTo(edge) <= 0);
    edges.add(greatest);
    List<Double> points = new ArrayList<>();
    int cells = edges.size();
    int[] low = new int[cells];
    int[] high = new int[cells];
    double[] shares = new double[cells];
    double from = least;
    double below = 0;
    int cell = 0;
    for (double edge : edges) {
      double first = law.isInteger() && cell > 0 ? from + 1 : from;
      boolean atom = law.upTo(edge) - below - (law.upTo(edge) - law.below(edge)) < 1e-12;
      low[cell] = place(points, atom ? edge : first);
      high[cell] = place(points, edge);
      double upTo = cell == cells - 1 ? 1 : law.upTo(edge);
      shares[cell++] = Math.max(0, upTo - below);
      from = edge;
      below = upTo;
    }
    return new Latent(entry, points.stream().mapToDouble(p -> p).toArray(), low, high, shares, law);
  }

  /** The place of a point in the list, at whose end it is put if it is not there yet. */
  private static int place(List<Double> points, double point) {
    if (points.isEmpty() || points.get(points.size() - 1) != point) {
      points.add(point);
    }
    return points.size() - 1;
  }

  private static double before(NumberLaw law, double edge) {
    return law.isInteger() ? edge - 1 : Math.nextDown(edge);
  }

  private static Latent singles(Entry entry, NumberLaw law, double least, double greatest) {
    int count = (int) (greatest - least) + 1;
    double[] points = new double[count];
    int[] ends = new int[count];
    double[] shares = new double[count];
    for (int i = 0; i < count; i++) {
      points[i] = least + i;
      ends[i] = i;
      shares[i] = i == count - 1 ? 1 - law.upTo(points[i] - 1) : law.upTo(points[i]);
      shares[i] -= i == 0 || i == count - 1 ? 0 : law.upTo(points[i] - 1);
    }
    return new Latent(entry, points, ends, ends, shares, law);
  }

  Entry entry() {
    return entry;
  }

  /** The numbers whose images are needed. */
  double[] points() {
    return points;
  }

  /** Five numbers from the least to the greatest point. */
  double[] probes() {
    double least = points[low[0]];
    double greatest = points[high[high.length - 1]];
    double[] probes = {
      least,
      points[high[high.length / 4]],
      points[high[high.length / 2]],
      points[high[high.length * 3 / 4]],
      greatest
    };
    if (!(least < greatest)) {
      probes = new double[] {0, 1};
    }
    return probes;
  }

  /** Which point is the lower end of each cell. */
  int[] low() {
    return low;
  }

  /** Which point is the upper end of each cell. */
  int[] high() {
    return high;
  }

  /** The probability of each cell. */
  double[] shares() {
    return shares;
  }

  /** The law of the number; null where it is listed or nothing is drawn. */
  NumberLaw law() {
    return law;
  }

  /** Probability of a number less than {@code x}, which lies in a cell. */
  double below(int cell, double x) {
    return pieces[cell].below(x);
  }

  /** Probability of a number less than or equal to {@code x}, which lies in a cell. */
  double upTo(int cell, double x) {
    return pieces[cell].upTo(x);
  }

  /** Probability of a number up to the lower end of a cell. */
  double upToLow(int cell) {
    return upToLow[cell];
  }

  /** Probability of a number up to the upper end of a cell. */
  double upToHigh(int cell) {
    return upToHigh[cell];
  }

  /** The probability of all cells up to one. */
  double upTo(int cell) {
    return cumulative[cell];
  }

  /** The greatest number of a cell; +∞ for the last. */
  double end(int cell) {
    return ends[cell];
  }

  /** Number of the first cells that end at {@code end} or before. */
  int cellsUpTo(double end) {
    int cells = 0;
    while (cells < high.length && points[high[cells]] <= end) {
      cells++;
    }
    return cells;
  }

  /** What a cell holds, in words. */
  String describe(int cell) {
    float from = (float) points[low[cell]];
    float to = (float) points[high[cell]];
    return from == to ? Float.toString(from) : from + " … " + to;
  }
}
