package dev.datagen.benchmarks.whole;

import java.sql.SQLException;
import java.util.OptionalDouble;

/** One way of doing a piece of work, ours or a peer's; runs in a process of its own. */
interface Contender extends AutoCloseable {

  /**
   * Does the work once.
   *
   * @return rows (or values) made
   */
  long run() throws Exception;

  /**
   * Seconds of the last run as a program in another process told them; the time of the processors
   * is not known then. Empty where the work is done in this process.
   */
  default OptionalDouble ownSeconds() {
    return OptionalDouble.empty();
  }

  /** Frees what was opened for the runs. */
  @Override
  default void close() throws SQLException {}
}
