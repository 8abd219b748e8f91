package dev.datagen.benchmarks.whole;

import java.sql.SQLException;

/** One way of doing a piece of work, ours or a peer's; runs in a process of its own. */
interface Contender extends AutoCloseable {

  /**
   * Does the work once.
   *
   * @return rows (or values) made
   */
  long run() throws Exception;

  /**
   * How long the last run took where the contender measures it itself, because some of what it does
   * is not to count; negative where all of it counts.
   */
  default double seconds() {
    return -1;
  }

  /** Whether the work is done here, so that time of the processors and memory tell of it. */
  default boolean isInThisProcess() {
    return true;
  }

  /** Frees what was opened for the runs. */
  @Override
  default void close() throws SQLException {}
}
