package dev.datagen.core.rows;

import dev.datagen.api.rows.Rows;

/** How many children each parent row has: a pure function of the parent row. */
public interface FanoutLaw {

  /** One count (0 or more) for each of the parents. */
  void counts(Rows parents, int[] counts);

  /** The count of every parent if it is always the same, else −1. */
  int constant();

  /** The law in words, for the plan. */
  String describe();
}
