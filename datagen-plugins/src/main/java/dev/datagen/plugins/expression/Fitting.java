package dev.datagen.plugins.expression;

import dev.datagen.api.column.ColumnType;

/** Makes a result fit the type of the column that takes it; a text column takes any as text. */
final class Fitting {

  private Fitting() {}

  /**
   * The node, turned into the column's type where the engine's cast does not do it.
   *
   * @throws CodeError if no value of the node's type belongs into such a column
   */
  static Node fit(Node node, ColumnType column, int position) {
    ValueType wanted = ValueType.of(column);
    ValueType given = node.type();
    if (given == wanted || given.isNumber() && wanted.isNumber()) {
      return node;
    }
    if (given == ValueType.NULL) {
      return new ConstantNode(wanted, null);
    }
    if (given.isTime() && wanted.isTime()) {
      return ConvertNode.to(wanted, node);
    }
    if (wanted == ValueType.STRING) {
      return ToStringNode.of(node);
    }
    throw new CodeError(
        position, "the result is " + given + ", but the column is " + column, remedy(wanted));
  }

  private static String remedy(ValueType wanted) {
    return switch (wanted) {
      case INT, FLOAT -> "use to_number(…), or change the column's type";
      case DATETIME -> "use to_datetime(…), or change the column's type";
      case DATE -> "use to_date(…), or change the column's type";
      case BOOL -> "compare it with something, or change the column's type";
      case STRING, NULL -> "";
    };
  }
}
