package dev.datagen.core.validation.key;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.core.dataset.ConstraintsSpec.Operator;
import dev.datagen.core.validation.join.Hop;
import java.util.List;

/**
 * A comparison of a column with one of a row that the row is under, or that it refers to.
 *
 * @param kind what the finding is called: {@code inequality} or {@code created_at}
 * @param subject the comparison as declared
 * @param table the row's table
 * @param column index of its column
 * @param type its type
 * @param hops the way from the row to the ancestor by keys, at least one hop
 * @param value index of the column compared there
 * @param valueType its type
 * @param operator the comparison
 * @param ownIsLeft whether the row's column stands at the left
 * @param names names of the row's and of the ancestor's column
 */
record AncestorRule(
    String kind,
    String subject,
    String table,
    int column,
    ColumnType type,
    List<Hop> hops,
    int value,
    ColumnType valueType,
    Operator operator,
    boolean ownIsLeft,
    String names) {

  static final String INEQUALITY = "inequality";
  static final String CREATED_AT = "created_at";

  AncestorRule {
    hops = List.copyOf(hops);
  }

  /** The table of the value compared with. */
  String ancestor() {
    return hops.get(hops.size() - 1).to();
  }

  FindingDraft draft() {
    return draft(kind, subject);
  }

  static FindingDraft draft(String kind, String subject) {
    Finding.Part part = kind.equals(CREATED_AT) ? Finding.Part.BEHAVIOUR : Finding.Part.CONSTRAINTS;
    return Finding.of(kind, subject, part).hard();
  }

  /** How the two values compare: a date lies behind a creation if its day does. */
  Scalar scalar() {
    return kind.equals(CREATED_AT) && type.kind() == ColumnType.Kind.DATE
        ? Scalar.ofDays()
        : Scalar.of(type, valueType);
  }

  boolean holds(Scalar scalar, long own, long others) {
    return ownIsLeft ? scalar.holds(own, operator, others) : scalar.holds(others, operator, own);
  }

  /** What rows that keep it are, behind their number. */
  String kept() {
    return kind.equals(CREATED_AT)
        ? "lie behind the creation of their own " + ancestor()
        : "are as declared";
  }

  /** What rows that break it are, behind their number. */
  String broken(long rows) {
    return kind.equals(CREATED_AT)
        ? (rows == 1 ? " lies" : " lie") + " before the creation of the row's own " + ancestor()
        : (rows == 1 ? " is" : " are") + " not as declared, seen from the row's own " + ancestor();
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
