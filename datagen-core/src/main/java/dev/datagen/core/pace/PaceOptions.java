package dev.datagen.core.pace;

import java.time.Duration;
import java.util.Optional;

/**
 * When the rows of a run are handed on.
 *
 * @param rates how many a second at most
 * @param speed how fast event time passes; empty where tables follow one another
 * @param startAt when the data shall begin, if not when the schema says
 * @param duration after how long the run ends, if not when all is made
 * @param loop whether the data go on, with later times and further keys, until the run is stopped
 */
public record PaceOptions(
    Rates rates,
    Optional<Speed> speed,
    Optional<StartAt> startAt,
    Optional<Duration> duration,
    boolean loop) {

  /** As fast as possible, table after table, once. */
  public static final PaceOptions NONE =
      new PaceOptions(Rates.NONE, Optional.empty(), Optional.empty(), Optional.empty(), false);

  public PaceOptions {
    if (!rates.isNone() && speed.isPresent()) {
      throw new IllegalArgumentException(
          "a rate and a speed contradict each other: either the number of rows per second is given,"
              + " or event time decides");
    }
    if (duration.isPresent() && (duration.get().isNegative() || duration.get().isZero())) {
      throw new IllegalArgumentException("a duration must be longer than nothing");
    }
  }

  /** Whether nothing is asked for. */
  public boolean isNone() {
    return equals(NONE);
  }
}
