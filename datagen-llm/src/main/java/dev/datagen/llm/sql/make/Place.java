package dev.datagen.llm.sql.make;

/**
 * Where a table stands among the others.
 *
 * @param parent the reference to the table that its rows lie under; null for none
 * @param each how many rows there are for each row of the parent, on average
 * @param rows how many rows there are, about
 */
record Place(Tie parent, double each, double rows) {

  /** The most rows for one row of the parent. */
  long mostEach() {
    return each <= 1 ? 1 : Math.max(4, Math.round(each * 4));
  }
}
