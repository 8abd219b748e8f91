package dev.datagen.plugins.time;

import java.util.Optional;

/** Instants in ascending order, at least one, in microseconds since 1970-01-01T00:00Z. */
sealed interface TimeGrid permits FixedGrid, MonthGrid {

  /** How many there are. */
  long size();

  /** The one at {@code index}, 0 … size-1. */
  long at(long index);

  /** Microseconds from one to the next, 0 where that differs. */
  long step();

  /** The index of the first one that is not before {@code instant}; the size if there is none. */
  long indexFrom(long instant);

  /** The instants from {@code earliest} to {@code latest}, both inclusive; empty if none is. */
  default Optional<TimeGrid> between(long earliest, long latest) {
    long from = indexFrom(earliest);
    long to = latest == Long.MAX_VALUE ? size() : indexFrom(latest + 1);
    return from < to ? Optional.of(slice(from, to)) : Optional.empty();
  }

  /** The instants at the indices {@code from} (inclusive) to {@code to} (exclusive). */
  TimeGrid slice(long from, long to);

  default long last() {
    return at(size() - 1);
  }
}
