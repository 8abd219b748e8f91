package dev.datagen.api.law;

import dev.datagen.api.plan.Reference;

/**
 * Values of the rows of another table, the rows chosen by weights.
 *
 * @param reference the column chosen from
 * @param weights how likely the rows are
 */
public record RowsLaw(Reference reference, Weights weights) implements Law {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.rows(this);
  }

  /** The weights of so many rows. */
  public interface Weights {

    /** One weight for each row in the table's order; they add up to whatever. */
    double[] of(int rows);
  }
}
