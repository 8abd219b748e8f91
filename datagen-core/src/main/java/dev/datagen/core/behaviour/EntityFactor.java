package dev.datagen.core.behaviour;

import dev.datagen.api.column.Column;

/** A factor that follows from one column of an entity's row: its segment, or when it came to be. */
public interface EntityFactor {

  /** Index of the column in the entity. */
  int column();

  /** Whether it depends on a moment as well. */
  boolean ages();

  /**
   * Multiplies in place; where the column or the moment is null, the factor is 1.
   *
   * @param values the entity's column, one value for each factor
   * @param moments at which the entity's age is taken; null unless it {@link #ages}
   * @param factors to be multiplied
   */
  void multiply(Column values, Moments moments, double[] factors);

  /** The factor in words, for the plan. */
  String describe();
}
