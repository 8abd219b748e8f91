package dev.datagen.api.rows;

import java.util.List;
import java.util.OptionalInt;

/**
 * One table as sinks and validators see it.
 *
 * @param name the table's name, unique ignoring case, fit for a file or topic name
 * @param comment the schema author's comment where it is text, else empty
 * @param columns its columns in declared order
 * @param primaryKey index of the primary-key column, or {@link #NO_KEY}
 * @param timeColumn index of the first datetime (else date) column, where there is one
 * @param parents names of its parents, the primary one first; empty for an entity or vocab
 * @param rowCount how many rows the run makes of it, or {@link #OPEN}
 */
public record TableSchema(
    String name,
    String comment,
    List<ColumnSchema> columns,
    int primaryKey,
    OptionalInt timeColumn,
    List<String> parents,
    long rowCount) {

  /**
   * Stands for a number of rows that shows only at the end. Chunks of such a table come between
   * those of others; only sinks that say so are given any.
   */
  public static final long OPEN = -1;

  /** Stands for a primary key where no column is one: in ledgers, where a row may come again. */
  public static final int NO_KEY = -1;

  public TableSchema {
    columns = List.copyOf(columns);
    parents = List.copyOf(parents);
  }
}
