package dev.datagen.plugins.time;

import dev.datagen.api.plan.Input;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** Draws a number in [0, 1) for each row, which is then looked up in a distribution. */
interface Quantiles {

  /** Fills {@code out}, of {@code rows.size()}. */
  void fill(Rows rows, RandomKey key, double[] out);

  /** Whether they never decrease from row to row, in a fact among the rows of one parent. */
  boolean ascending();

  /** Whether the numbers of a table's rows are spread more evenly than independent draws. */
  boolean evenlySpread();

  /** Whether values that a column bounds from below keep what these numbers promise. */
  boolean allows(Input bound);
}
