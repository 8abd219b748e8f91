package dev.datagen.core.validation.key;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.Inequality;
import dev.datagen.core.plan.Copy;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.Attributes;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.store.MemoryBudget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The declared comparisons of columns with columns of ancestors. */
public final class AncestorChecks {

  private AncestorChecks() {}

  /**
   * The checks.
   *
   * @param notChecked gets findings of those that data alone cannot tell
   */
  public static List<Check<?>> of(Plan plan, int examples, List<Finding> notChecked) {
    ConstraintsSpec constraints = plan.dataset().spec().constraints();
    if (constraints == null) {
      return List.of();
    }
    Attributes attributes = new Attributes(plan);
    MemoryBudget budget = MemoryBudget.ofHeap();
    List<Check<?>> checks = new ArrayList<>();
    for (Inequality inequality : new LinkedHashSet<>(constraints.inequalities())) {
      TablePlan left = attributes.table(inequality.left());
      TablePlan right = attributes.table(inequality.right());
      if (left == right) {
        continue;
      }
      boolean ownIsLeft = isAncestor(right, left);
      String own = ownIsLeft ? inequality.left() : inequality.right();
      String others = ownIsLeft ? inequality.right() : inequality.left();
      TablePlan table = ownIsLeft ? left : right;
      TablePlan ancestor = ownIsLeft ? right : left;
      Copy link = link(plan, table, ancestor);
      AncestorRule rule =
          new AncestorRule(
              inequality.left() + " " + symbol(inequality) + " " + inequality.right(),
              table.name(),
              attributes.index(own),
              attributes.type(own),
              link == null ? -1 : attributes.index(link.from()),
              ancestor.name(),
              link == null ? -1 : attributes.index(link.to()),
              attributes.index(others),
              attributes.type(others),
              inequality.op(),
              ownIsLeft,
              Attributes.column(own) + " " + others);
      if (link == null) {
        notChecked.add(
            rule.draft()
                .notChecked(
                    table.name()
                        + " holds no key of "
                        + ancestor.name()
                        + ", so that data alone do not tell which row is whose"));
      } else if (!Scalar.fits(attributes.type(own)) || !Scalar.fits(attributes.type(others))) {
        notChecked.add(
            rule.draft().notChecked("only numbers and times are compared across tables"));
      } else {
        Set<String> reads = new TreeSet<>(List.of(own, others, link.from(), link.to()));
        checks.add(new AncestorCheck(rule, reads, examples, budget));
      }
    }
    return checks;
  }

  private static boolean isAncestor(TablePlan ancestor, TablePlan table) {
    for (TablePlan at = table.parent(); at != null; at = at.parent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** The table's column that holds the ancestor's primary key, or another unique column of it. */
  private static Copy link(Plan plan, TablePlan table, TablePlan ancestor) {
    ConstraintsSpec constraints = plan.dataset().spec().constraints();
    Copy best = null;
    for (Copy copy : plan.copies()) {
      if (!copy.from().startsWith(table.name() + ".")
          || !copy.to().startsWith(ancestor.name() + ".")) {
        continue;
      }
      if (Attributes.column(copy.to()).equals(ancestor.spec().pk())) {
        return copy;
      }
      if (constraints.unique().stream().anyMatch(u -> u.columns().equals(List.of(copy.to())))) {
        best = copy;
      }
    }
    return best;
  }

  private static String symbol(Inequality inequality) {
    return switch (inequality.op()) {
      case LESS -> "<";
      case AT_MOST -> "<=";
      case GREATER -> ">";
      case AT_LEAST -> ">=";
      case EQUAL -> "==";
    };
  }
}
