package dev.datagen.plugins.time;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.InvalidArgument;
import java.util.Arrays;

/**
 * Runs of neighbouring grid instants of equal weight, in order; instants that weigh nothing are in
 * none of them.
 */
final class Cells {

  /** More would take more than 150 MB for a column. */
  static final int MAX = 1 << 22;

  /** Less is nothing: its reciprocal would not be finite. */
  private static final double LEAST = 1e-250;

  private final long step;
  private long[] first = new long[64];
  private long[] count = new long[64];
  private double[] weight = new double[64];
  private int size;

  private Cells(long step) {
    this.step = step;
  }

  /**
   * The cells of a grid.
   *
   * @throws InvalidArgument of the argument {@code weights}, if all weigh nothing, or of {@code
   *     freq} if there are too many
   */
  static Cells of(TimeGrid grid, CalendarWeights weights) {
    Cells cells = collect(grid, weights);
    if (cells.size == 0) {
      throw new InvalidArgument(
          "weights",
          "give every instant of the grid weight 0, so nothing can ever happen",
          "give a positive weight to an hour, day or month that the range and freq reach");
    }
    return cells;
  }

  private static Cells collect(TimeGrid grid, CalendarWeights weights) {
    Cells cells = new Cells(grid.step());
    Dimension finest = weights.finest().orElse(null);
    if (finest == null && grid.step() > 0) {
      cells.add(grid.at(0), grid.size(), 1);
    } else if (finest == null || grid.step() == 0 || grid.step() >= shortest(finest)) {
      for (long index = 0; index < grid.size(); index++) {
        cells.add(grid.at(index), 1, weights.of(grid.at(index)));
      }
    } else {
      cells.addSpans(grid, weights, finest);
    }
    return cells;
  }

  /** Whether any instant of a grid weighs anything. */
  static boolean weighsAnything(TimeGrid grid, CalendarWeights weights) {
    return collect(grid, weights).size > 0;
  }

  private static long shortest(Dimension dimension) {
    return switch (dimension) {
      case HOUR -> CalendarFields.HOUR;
      case DOW -> CalendarFields.DAY;
      case MONTH -> 28 * CalendarFields.DAY;
    };
  }

  private void addSpans(TimeGrid grid, CalendarWeights weights, Dimension finest) {
    long begin = CalendarFields.floor(finest, grid.at(0));
    long index = 0;
    while (index < grid.size()) {
      long next = CalendarFields.next(finest, begin);
      long until = grid.indexFrom(next);
      add(grid.at(index), until - index, weights.of(begin));
      index = until;
      begin = next;
    }
  }

  private void add(long instant, long instants, double each) {
    if (each < LEAST || instants == 0) {
      return;
    }
    if (size > 0
        && weight[size - 1] == each
        && step > 0
        && first[size - 1] + count[size - 1] * step == instant) {
      count[size - 1] += instants;
      return;
    }
    if (size == MAX) {
      throw new InvalidArgument(
          "freq",
          "with the patterns the range falls into more than " + MAX + " pieces of equal weight",
          "shorten the range, choose a coarser freq or leave the hour pattern out");
    }
    if (size == first.length) {
      first = Arrays.copyOf(first, 2 * size);
      count = Arrays.copyOf(count, 2 * size);
      weight = Arrays.copyOf(weight, 2 * size);
    }
    first[size] = instant;
    count[size] = instants;
    weight[size++] = each;
  }

  int size() {
    return size;
  }

  /** Microseconds between the instants of a cell; 0 where each cell has one only. */
  long step() {
    return step;
  }

  /** First instants. */
  long[] first() {
    return Arrays.copyOf(first, size);
  }

  /** How many instants each cell has. */
  long count(int cell) {
    return count[cell];
  }

  /** The weight of each instant of a cell. */
  double weight(int cell) {
    return weight[cell];
  }
}
