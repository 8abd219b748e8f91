package dev.datagen.llm.profile;

/**
 * A column whose values are another table's keys.
 *
 * @param table the table that refers
 * @param column its column
 * @param target the table referred to, which may be the same
 * @param key the target's primary key
 * @param strength how well the names agree; more is better
 */
record ForeignKey(
    DataTable table, DataColumn column, DataTable target, DataColumn key, int strength) {

  /** Whether rows refer to rows of their own table. */
  boolean isSelf() {
    return table == target;
  }

  /** What it refers to as {@code table.column}. */
  String reference() {
    return target.name() + "." + key.name();
  }
}
