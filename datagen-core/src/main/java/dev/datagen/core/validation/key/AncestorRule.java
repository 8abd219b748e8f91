package dev.datagen.core.validation.key;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.core.dataset.ConstraintsSpec.Operator;

/**
 * A comparison of a column with one of the row's own ancestor.
 *
 * @param subject the comparison as declared
 * @param table the row's table
 * @param column index of its column
 * @param type its type
 * @param reference index of its column that holds the ancestor's key
 * @param ancestor the ancestor's table
 * @param key index of the key there
 * @param value index of the column compared there
 * @param valueType its type
 * @param operator the comparison
 * @param ownIsLeft whether the row's column stands at the left
 * @param names names of the row's and of the ancestor's column
 */
record AncestorRule(
    String subject,
    String table,
    int column,
    ColumnType type,
    int reference,
    String ancestor,
    int key,
    int value,
    ColumnType valueType,
    Operator operator,
    boolean ownIsLeft,
    String names) {

  FindingDraft draft() {
    return Finding.of("inequality", subject, Finding.Part.CONSTRAINTS).hard();
  }

  boolean holds(Scalar scalar, long own, long others) {
    return ownIsLeft ? scalar.holds(own, operator, others) : scalar.holds(others, operator, own);
  }

  /** {@code "ordered_at = …, customer.signed_up = …"}. */
  String text(Scalar scalar, long own, long others) {
    String[] both = names.split(" ");
    return both[0]
        + " = "
        + scalar.text(own, type)
        + ", "
        + both[1]
        + " = "
        + scalar.text(others, valueType);
  }
}
