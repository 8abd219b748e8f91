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

  /**
   * The group of each value: a segment, or a stretch of ages. Groups of ages are in their order,
   * what has no age comes first.
   *
   * @param values the entity's column
   * @param moments as above
   */
  long[] groups(Column values, Moments moments);

  /** A group in words, by one of its values. */
  String label(long group, Column values, int position);

  /** The factor in words, for the plan. */
  String describe();
}
