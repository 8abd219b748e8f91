package dev.datagen.plugins.time;

/**
 * Instants at equal distances.
 *
 * @param start the first
 * @param step microseconds from one to the next, at least 1
 * @param size how many, at least 1
 */
record FixedGrid(long start, long step, long size) implements TimeGrid {

  /** The grid from {@code start} to {@code end}, both inclusive. */
  static FixedGrid between(long start, long end, long step) {
    return new FixedGrid(start, step, (end - start) / step + 1);
  }

  @Override
  public long at(long index) {
    return start + index * step;
  }

  @Override
  public FixedGrid slice(long from, long to) {
    return new FixedGrid(at(from), step, to - from);
  }

  @Override
  public long indexFrom(long instant) {
    if (instant <= start) {
      return 0;
    }
    long index = (instant - start - 1) / step + 1;
    return Math.min(index, size);
  }
}
