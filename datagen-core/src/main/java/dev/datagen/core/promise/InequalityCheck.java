package dev.datagen.core.promise;

import dev.datagen.api.column.Column;
import dev.datagen.api.problem.RowError;
import dev.datagen.core.dataset.ConstraintsSpec.Operator;
import dev.datagen.core.evaluate.ColumnFailure;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.RowCheck;
import java.util.function.IntUnaryOperator;

/**
 * A comparison of two columns that holds in every row, nulls aside: a row that breaks it ends the
 * run, so that no data is written that breaks a promise.
 *
 * @param left the left side
 * @param operator the comparison
 * @param right the right side
 */
record InequalityCheck(Side left, Operator operator, Side right) implements RowCheck {

  @Override
  public void check(Evaluation evaluation) {
    Column leftColumn = left.column(evaluation);
    Column rightColumn = right.column(evaluation);
    IntUnaryOperator comparison = left.comparison(leftColumn, right, rightColumn);
    for (int i = 0; i < leftColumn.size(); i++) {
      boolean known = !leftColumn.isNull(i) && !rightColumn.isNull(i);
      if (known && !holds(comparison.applyAsInt(i))) {
        throw broken(evaluation, i, leftColumn, rightColumn);
      }
    }
  }

  private boolean holds(int comparison) {
    return switch (operator) {
      case LESS -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case GREATER -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
      case EQUAL -> comparison == 0;
    };
  }

  private ColumnFailure broken(Evaluation evaluation, int row, Column one, Column other) {
    String message =
        left.name()
            + " "
            + symbol()
            + " "
            + right.name()
            + " does not hold: "
            + left.text(one, row)
            + " and "
            + right.text(other, row)
            + "; let one be made from the other (after, or an expression that keeps it: min, max)";
    Side own = left.path().hops() == 0 ? left : right;
    return new ColumnFailure(
        evaluation.table(), own.column(), evaluation.rows().row(row), new RowError(row, message));
  }

  private String symbol() {
    return switch (operator) {
      case LESS -> "<";
      case AT_MOST -> "<=";
      case GREATER -> ">";
      case AT_LEAST -> ">=";
      case EQUAL -> "==";
    };
  }
}
