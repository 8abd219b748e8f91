package dev.datagen.core.pace;

import java.nio.file.Path;

/**
 * Where on the line of event time a run takes place.
 *
 * @param begin when the dataset's own events begin, in microseconds, before any move
 * @param end events from then on, after the move, are not wanted
 * @param directory where temporary files may be made
 */
record Timeline(long begin, long end, Path directory) {

  /** When the events of a repetition begin. */
  long begin(TimeShift shift) {
    return shift.apply(begin);
  }

  /** Whether nothing of a repetition is wanted any more. */
  boolean isOver(TimeShift shift) {
    return begin(shift) >= end;
  }
}
