package dev.datagen.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which of a row's columns bounds which: columns that cannot be moved come first, a column
 * that reads another comes behind it, and otherwise the lesser comes before the greater. Columns
 * are then taken out from the last one on; what bounded it from below and from above is kept apart
 * by as much as leaves room for it (Fourier and Motzkin's elimination), so that when its turn comes
 * there is a value.
 */
final class DrawOrder {

  private final Dependencies dependencies;
  private final TablePlan table;
  private final List<Apart> relations;
  private final List<Apart> circles = new ArrayList<>();

  /**
   * @param relations those seen from rows of the table: between its columns, and its ancestors'
   */
  DrawOrder(Dependencies dependencies, TablePlan table, List<Apart> relations) {
    this.dependencies = dependencies;
    this.table = table;
    this.relations = new ArrayList<>(relations);
  }

  /** Bounds every column of the table; gives what is left between its ancestors' columns. */
  List<Apart> bound() {
    List<Compared> order = order();
    List<Apart> open = new ArrayList<>(relations);
    for (int i = order.size() - 1; i >= 0; i--) {
      Compared last = order.get(i);
      List<Apart> below = open.stream().filter(apart -> apart.upper() == last).toList();
      List<Apart> above = open.stream().filter(apart -> apart.lower() == last).toList();
      last.bounds().addAll(below);
      last.bounds().addAll(above);
      open.removeAll(below);
      open.removeAll(above);
      if (last.mobility().isFree()) {
        open.addAll(implied(below, above));
      }
      open = widest(open);
    }
    return open;
  }

  /** Relations that lead from a column back to itself with a distance: nothing keeps them. */
  List<Apart> circles() {
    return circles;
  }

  private List<Apart> implied(List<Apart> below, List<Apart> above) {
    List<Apart> implied = new ArrayList<>();
    for (Apart lower : below) {
      for (Apart upper : above) {
        Apart through = Apart.through(lower, upper);
        if (lower.lower() != upper.upper()) {
          implied.add(through);
        } else if (through.distance().signum() > 0 || through.strict()) {
          circles.add(through);
        }
      }
    }
    return implied;
  }

  /** Without those relations that another one between the same columns implies. */
  private static List<Apart> widest(List<Apart> relations) {
    List<Apart> kept = new ArrayList<>();
    for (Apart apart : relations) {
      if (kept.stream().noneMatch(other -> implies(other, apart))) {
        kept.removeIf(other -> implies(apart, other));
        kept.add(apart);
      }
    }
    return kept;
  }

  private static boolean implies(Apart one, Apart other) {
    int more = one.distance().compareTo(other.distance());
    return one.lower() == other.lower()
        && one.upper() == other.upper()
        && (more > 0 || more == 0 && (one.strict() || !other.strict()));
  }

  private List<Compared> order() {
    List<Compared> left = new ArrayList<>();
    for (Apart apart : relations) {
      for (Compared side : List.of(apart.lower(), apart.upper())) {
        if (side.table() == table && !left.contains(side)) {
          left.add(side);
        }
      }
    }
    left.sort(Comparator.comparingInt(side -> table.columnIndex(side.spec().name())));
    List<Compared> order = new ArrayList<>();
    while (!left.isEmpty()) {
      Compared next =
          left.stream()
              .min(
                  Comparator.comparing((Compared side) -> readsAny(side, left))
                      .thenComparing(Compared::mobility)
                      .thenComparing(side -> isAboveAny(side, left)))
              .orElseThrow();
      left.remove(next);
      order.add(next);
    }
    return order;
  }

  private boolean readsAny(Compared side, List<Compared> others) {
    return others.stream()
        .anyMatch(other -> other != side && dependencies.dependsOn(side.id(), other.id()));
  }

  private boolean isAboveAny(Compared side, List<Compared> others) {
    return relations.stream()
        .anyMatch(apart -> apart.upper() == side && others.contains(apart.lower()));
  }
}
