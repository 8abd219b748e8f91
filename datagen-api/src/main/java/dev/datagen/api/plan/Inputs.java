package dev.datagen.api.plan;

import dev.datagen.api.column.Column;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

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

  /**
   * Where referenced rows come from: the run, or data that are held against the plan. What a
   * component has read of a referenced table may be kept for others as long as this is the same
   * object.
   */
  default Object origin() {
    return Inputs.class;
  }

  /** How many rows the referenced table has in this run. */
  long rowCount(Reference reference);

  /**
   * The referenced column at the given rows of its table: value {@code i} is that of row {@code
   * rows[i]} (0 … rowCount-1); a negative row gives null.
   */
  Column pick(Reference reference, long[] rows);

  /**
   * For each row under way one row of the referenced table, chosen at random: as {@code draw} says,
   * weighted further where the dataset makes some rows of that table more likely than others
   * (rejected draws are drawn again). Components that choose rows at random choose them here.
   *
   * @param rows the rows under way
   * @param key the component's key
   * @param draw draws rows of the referenced table, negative for none
   * @return row numbers for {@link #pick}
   */
  default long[] choose(Reference reference, Rows rows, RandomKey key, RowDraw draw) {
    long[] chosen = new long[rows.size()];
    draw.draw(chosen);
    return chosen;
  }

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
