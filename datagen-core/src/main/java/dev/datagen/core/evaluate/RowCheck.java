package dev.datagen.core.evaluate;

/** Something that must hold of every finished row. */
public interface RowCheck {

  /**
   * Holds the rows of an evaluation against it.
   *
   * @throws ColumnFailure naming the first row that breaks it
   */
  void check(Evaluation evaluation);
}
