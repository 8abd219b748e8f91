package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;

/** A compiled piece of code. Evaluated for many rows at once, from many threads. */
interface Node {

  /** The type of its values. */
  ValueType type();

  /** One value for each row of the frame, in a column of the class that stores {@link #type}. */
  Column evaluate(Frame frame);

  /** Whether a value may be null though no column is and every value can be computed. */
  boolean mayBeNull();

  /** Whether a value may be impossible to compute ({@link Frame#undefined}). */
  boolean partial();

  /** Whether it reads no row. */
  default boolean constant() {
    return false;
  }

  /** Whether no value occurs twice in the table, by construction. */
  default boolean unique() {
    return false;
  }
}
