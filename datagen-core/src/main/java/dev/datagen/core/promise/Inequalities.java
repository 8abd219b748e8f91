package dev.datagen.core.promise;

import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.Inequality;
import dev.datagen.core.evaluate.EvaluatedTable;
import dev.datagen.core.evaluate.RowCheck;
import dev.datagen.core.evaluate.Wiring;
import java.util.List;

/** The declared comparisons of a table's columns with each other and with its ancestors'. */
public final class Inequalities {

  private Inequalities() {}

  /**
   * The checks of the comparisons whose row is one of the table: those of two of its columns, and
   * of one of its columns with an ancestor's.
   *
   * @param constraints may be null
   */
  public static List<RowCheck> of(ConstraintsSpec constraints, EvaluatedTable table) {
    if (constraints == null) {
      return List.of();
    }
    return constraints.inequalities().stream()
        .filter(inequality -> isRowOf(inequality, table))
        .<RowCheck>map(
            inequality ->
                new InequalityCheck(
                    side(inequality.left(), table),
                    inequality.op(),
                    side(inequality.right(), table)))
        .toList();
  }

  private static boolean isRowOf(Inequality inequality, EvaluatedTable table) {
    String left = tableOf(inequality.left());
    String right = tableOf(inequality.right());
    boolean own = left.equals(table.name()) || right.equals(table.name());
    return own && hops(left, table) >= 0 && hops(right, table) >= 0;
  }

  private static int hops(String wanted, EvaluatedTable table) {
    int hops = 0;
    for (EvaluatedTable at = table; at != null; at = at.parent(), hops++) {
      if (at.name().equals(wanted)) {
        return hops;
      }
    }
    return -1;
  }

  private static Side side(String attribute, EvaluatedTable table) {
    int hops = hops(tableOf(attribute), table);
    EvaluatedTable at = table;
    for (int hop = 0; hop < hops; hop++) {
      at = at.parent();
    }
    String column = attribute.substring(attribute.indexOf('.') + 1);
    for (int i = 0; i < at.columns().size(); i++) {
      if (at.columns().get(i).name().equals(column)) {
        return new Side(attribute, new Wiring.Path(hops, i), at.columns().get(i).type());
      }
    }
    throw new IllegalArgumentException("no column " + attribute);
  }

  private static String tableOf(String attribute) {
    return attribute.substring(0, attribute.indexOf('.'));
  }
}
