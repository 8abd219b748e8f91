package dev.datagen.core.evaluate;

import dev.datagen.api.plan.RowDraw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** Chooses rows of a table at random, starting from what a component would draw. */
public interface Chooser {

  /** As {@link dev.datagen.api.plan.Inputs#choose}. Thread safe. */
  long[] choose(Rows rows, RandomKey key, RowDraw draw);
}
