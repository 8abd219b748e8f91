package dev.datagen.core.preflight;

import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.Inequality;
import dev.datagen.core.dataset.ConstraintsSpec.Operator;

/** Inequalities compare comparable columns of a row, or of a row and its primary ancestor. */
final class InequalityCheck implements Check {

  @Override
  public void check(Draft draft) {
    ConstraintsSpec constraints = draft.spec().constraints();
    if (constraints != null) {
      Draft.each(
          constraints.inequalities(),
          "constraints.inequalities",
          (path, inequality) -> checkInequality(draft, inequality, path));
    }
  }

  private static void checkInequality(Draft draft, Inequality inequality, String path) {
    TableColumn left = draft.column(inequality.left(), path + ".left").orElse(null);
    TableColumn right = draft.column(inequality.right(), path + ".right").orElse(null);
    if (left == null || right == null) {
      return;
    }
    if (left == right) {
      draft.error("same-column", path, "compares a column with itself", "name two columns");
    } else if (left.table() != right.table()
        && !draft.primaryAncestors(left.table()).contains(right.table())
        && !draft.primaryAncestors(right.table()).contains(left.table())) {
      draft.error(
          "unrelated-tables",
          path,
          "neither of \""
              + left.table().id()
              + "\" and \""
              + right.table().id()
              + "\" is a primary ancestor of the other",
          "compare columns of one table, or of a table and its primary parent or that one's");
    } else if (TypeFamily.differ(left, right)) {
      draft.error(
          "types-differ",
          path,
          left.described() + ", " + right.described(),
          "numbers compare with numbers, times with times, text with text");
    } else if (left.type() != null
        && TypeFamily.of(left.type()) == TypeFamily.TRUTH
        && inequality.op() != Operator.EQUAL) {
      draft.error(
          "types-differ", path, "bool columns have no order", "only == makes sense for them");
    }
  }
}
