package dev.datagen.core.pace;

import java.nio.file.Path;

/**
 * Where on the line of event time a run takes place.
 *
 * @param begin when the dataset's own events begin, in microseconds, before any move
 * @param end the run ends before an event from then on, after the move, is due: most of these need
 *     not be sorted, but for the first, which the end of the run is seen by
 * @param directory where temporary files may be made
 */
record Timeline(long begin, long end, Path directory) {

  /** When the events of a repetition begin. */
  long begin(TimeShift shift) {
    return shift.apply(begin);
  }
}
