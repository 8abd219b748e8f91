package dev.datagen.api.plan;

import dev.datagen.api.column.Column;

/**
 * What a component may read while it works on some rows: exactly the columns and references that it
 * declared at planning.
 */
public interface Inputs {

  /**
   * The declared column for the rows under way, aligned with them (for an ancestor's column: each
   * row's own ancestor). Final values: nulls and modifiers included.
   */
  Column column(Input input);

  /** How many rows the referenced table has in this run. */
  long rowCount(Reference reference);

  /**
   * The referenced column at the given rows of its table: value {@code i} is that of row {@code
   * rows[i]} (0 … rowCount-1); a negative row gives null.
   */
  Column pick(Reference reference, long[] rows);

  /**
   * For each row under way one row of the referenced table whose key columns equal the row's own,
   * as declared by {@link ColumnContext#match}: the only one, or one of several chosen by {@code
   * draws[i]}. −1 where none does, −2 where one of the row's own key columns is null.
   *
   * @param draws 64 random bits for each row
   */
  long[] match(Reference reference, long[] draws);

  /**
   * Tells the user something that stops nothing and could not be known at planning. The engine
   * tells it once a run, however often it is called: the texts must not depend on the rows under
   * way.
   *
   * @param argument as in {@link dev.datagen.api.option.InvalidArgument}
   */
  void warn(String argument, String message, String hint);
}
