package dev.datagen.plugins.time;

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

  default long last() {
    return at(size() - 1);
  }
}
