package dev.datagen.core.validation.join;

import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the ancestors of a table's rows are found in the data alone. */
public final class Routes {

  private final Plan plan;

  public Routes(Plan plan) {
    this.plan = plan;
  }

  /** The way to the ancestor so many hops above; empty if no column leads there. */
  public Optional<List<Hop>> ancestor(TablePlan table, int hops) {
    for (int first = hops; first > 0; first--) {
      TablePlan to = above(table, first);
      Optional<Hop> direct = direct(table, to);
      Optional<List<Hop>> rest =
          first == hops ? Optional.of(List.of()) : ancestor(to, hops - first);
      if (direct.isPresent() && rest.isPresent()) {
        List<Hop> all = new ArrayList<>(rest.get());
        all.add(0, direct.get());
        return Optional.of(List.copyOf(all));
      }
    }
    return Optional.empty();
  }

  /** The ancestor so many hops above a table. */
  public static TablePlan above(TablePlan table, int hops) {
    TablePlan ancestor = table;
    for (int hop = 0; hop < hops; hop++) {
      ancestor = ancestor.parent();
    }
    return ancestor;
  }

  /** The column that copies the key of the row's own ancestor, and the column that it copies. */
  public Optional<int[]> link(TablePlan table, TablePlan ancestor) {
    return direct(table, ancestor).map(hop -> new int[] {hop.own(), hop.key()});
  }

  /** A column that copies the key of the row's own ancestor, or another unique column of it. */
  private Optional<Hop> direct(TablePlan table, TablePlan ancestor) {
    Optional<Hop> found = Optional.empty();
    for (int i = 0; i < table.spec().columns().size(); i++) {
      ColumnSpec column = table.spec().columns().get(i);
      Optional<String> from =
          table
              .recipe(column.name())
              .filter(recipe -> recipe.modifiers().isEmpty() && recipe.factors().isEmpty())
              // what is chosen among the rows of an ancestor's table need not be the row's own
              .filter(recipe -> recipe.wiring().references().isEmpty())
              .flatMap(recipe -> recipe.generator().copiedFrom());
      if (from.isPresent() && from.get().startsWith(ancestor.name() + ".")) {
        String key = from.get().substring(ancestor.name().length() + 1);
        int index = ancestor.columnIndex(key);
        boolean unique =
            key.equals(ancestor.spec().pk())
                || ancestor.recipe(key).map(recipe -> recipe.unique()).orElse(false);
        if (unique && (found.isEmpty() || key.equals(ancestor.spec().pk()))) {
          found = Optional.of(new Hop(table.name(), i, ancestor.name(), index));
        }
      }
    }
    return found;
  }

  Plan plan() {
    return plan;
  }
}
