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

  /** Frees what was opened for the runs. */
  @Override
  default void close() throws SQLException {}
}
