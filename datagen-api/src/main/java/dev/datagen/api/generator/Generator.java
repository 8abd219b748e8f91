package dev.datagen.api.generator;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.Law;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/**
 * Makes the values of one column: a pure function of the rows, the key and the declared inputs.
 * Called from many threads at once, for any rows in any order; must not keep state between calls.
 */
public interface Generator {

  /**
   * The type of the values made. The engine casts to the declared type: real numbers to an integer
   * are rounded half up. Types that cannot be cast are refused at planning.
   */
  ColumnType output();

  /**
   * Makes one value for each row.
   *
   * @param rows the rows wanted, never empty
   * @param key the column's own key; draw by {@code rows.id(i)}
   * @param inputs the declared inputs, aligned with {@code rows}
   * @return a column of {@code rows.size()} values of the class that stores {@link #output()}
   * @throws dev.datagen.api.problem.RowError if a row can have no value
   */
  Column generate(Rows rows, RandomKey key, Inputs inputs);

  /**
   * Whether no value occurs twice in the table, by construction. Asked where {@link
   * dev.datagen.api.plan.ColumnContext#unique} holds; a generator that answers false is refused.
   */
  default boolean unique() {
    return false;
  }

  /** Whether a value may be null though its inputs are not. */
  default boolean mayBeNull() {
    return false;
  }

  /** The bounds that values are kept in once more after the modifiers. */
  default Optional<Clamp> clamp() {
    return Optional.empty();
  }

  /** Bounds that no value lies beyond, as far as they are known at planning. */
  default Optional<Clamp> support() {
    return clamp();
  }

  /**
   * All values that can be made, in a column of {@link #output()}, where they are listed: such
   * values are not moved into a declared range, which would make values that nobody listed.
   */
  default Optional<Column> domain() {
    return Optional.empty();
  }

  /**
   * The column that every value (nulls aside) is copied from, as {@code "table.column"}, where
   * there is one: such a column is a foreign key.
   */
  default Optional<String> copiedFrom() {
    return Optional.empty();
  }

  /**
   * Whether the rows handed over must hold every child of a parent from ordinal 0 up to the last
   * one wanted (random walks, walks through stages). The engine then asks for more rows than it
   * needs and drops the rest.
   */
  default boolean perParent() {
    return false;
  }

  /**
   * The law that values are drawn from, before anything follows the generator; empty if none is
   * declared, so that none can be checked.
   */
  default Optional<Law> law() {
    return Optional.empty();
  }
}
