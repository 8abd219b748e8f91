package dev.datagen.core.run;

import dev.datagen.core.plan.Plan;
import java.io.IOException;
import java.util.Set;

/** Told of each lap of a loop before its first row is made; a run without a loop has one lap. */
public interface LapListener {

  /** Listens to nothing. */
  LapListener NONE = (lap, plan, made, rows) -> {};

  /**
   * A lap begins. Called by one thread at a time.
   *
   * @param lap 0 for the dataset itself, 1 for its first repetition, …
   * @param plan what the lap is made by
   * @param made the tables whose rows it makes; it refers to those of the first lap in the others
   * @param rows how many it makes, of all tables together
   */
  void begins(int lap, Plan plan, Set<String> made, long rows) throws IOException;
}
