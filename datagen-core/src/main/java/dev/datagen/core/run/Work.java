package dev.datagen.core.run;

import dev.datagen.api.rows.TableSchema;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What a run makes, cut into tasks, in the one order in which they are handed on. */
public interface Work extends Closeable {

  /** A total that is not known, because there is no end. */
  long ENDLESS = Long.MAX_VALUE;

  /** The tables as sinks see them. */
  List<TableSchema> schemas();

  /** How many tasks there are at most. */
  long count();

  /** Rows of all tasks together, or {@link #ENDLESS}. */
  long totalRows();

  /**
   * The next task, or null at the end. Called by one thread at a time.
   *
   * @throws IOException if the order of the tasks cannot be found out
   */
  Task next() throws IOException;

  /**
   * Goes past the tasks of the first {@code appends} parcels, as far as that is possible without
   * making them. Called before the first {@link #next}, if at all.
   *
   * @return what was gone past
   * @throws IllegalStateException if there are not so many
   */
  default Skipped skip(long appends) throws IOException {
    return Skipped.NOTHING;
  }

  /**
   * Parcels gone past.
   *
   * @param appends how many
   * @param rows how many rows they hold, by table
   */
  record Skipped(long appends, Map<String, Long> rows) {
    static final Skipped NOTHING = new Skipped(0, Map.of());
  }

  /** Gives up soon a {@link #next} under way; any thread may call it. */
  default void cancel() {}

  @Override
  default void close() throws IOException {}
}
