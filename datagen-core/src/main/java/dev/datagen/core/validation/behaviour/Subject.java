package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.core.validation.statistics.Significance;

/**
 * What a check of a column is about.
 *
 * @param kind which rule
 * @param table the table
 * @param column index of the column
 * @param name name of the column
 * @param detail what tells it from other findings of that kind on the column; may be empty
 * @param part which part of the score it counts for
 * @param significance how rarely fair data fail
 */
record Subject(
    String kind,
    String table,
    int column,
    String name,
    String detail,
    Finding.Part part,
    Significance significance) {

  /** The column as {@code table.column}. */
  String attribute() {
    return table + "." + name;
  }

  FindingDraft finding() {
    return Finding.of(kind, detail.isEmpty() ? attribute() : attribute() + " " + detail, part);
  }

  Subject with(String otherKind, String otherDetail, Finding.Part otherPart) {
    return new Subject(otherKind, table, column, name, otherDetail, otherPart, significance);
  }
}
