package dev.datagen.core.plan;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec.Inequality;
import dev.datagen.core.dataset.ConstraintsSpec.Operator;
import java.util.HashSet;
import java.util.Set;

/** Comparisons of texts and truth values: one of two equal columns is given the other's values. */
final class TextEqualities {

  private final Planning planning;
  private final Inequality inequality;
  private final String path;

  private TextEqualities(Planning planning, Inequality inequality, String path) {
    this.planning = planning;
    this.inequality = inequality;
    this.path = path;
  }

  static void plan(
      Planning planning, Inequality inequality, ColumnId left, ColumnId right, String path) {
    boolean planned = isKnown(planning, left) && isKnown(planning, right);
    ColumnSpec spec = planning.tables.get(left.table()).spec().column(left.name());
    if (planned && !spec.type().isNumeric() && !spec.type().isTemporal()) {
      new TextEqualities(planning, inequality, path).plan(left, right);
    }
  }

  private static boolean isKnown(Planning planning, ColumnId id) {
    PlanningContext context = planning.contexts.get(id);
    TablePlan table = planning.tables.get(id.table());
    return context != null && context.generator() != null
        || FilledColumns.source(table, table.spec().column(id.name())).isPresent();
  }

  private void plan(ColumnId left, ColumnId right) {
    if (inequality.op() != Operator.EQUAL) {
      if (!isOrdered(left, right)) {
        refuse("cannot be kept: texts are not drawn by their order", "compare numbers or times");
      }
    } else if (!copies(right, left) && !copies(left, right) && !haveOneSource(left, right)) {
      refuse(
          "cannot be kept: neither column can be given the other's values (they are copied,"
              + " unique, filled by a walk, or may hold what is not among the other's choices)",
          "let one be an expression of the other");
    }
  }

  /** Whether all values of two lists are in order. */
  private boolean isOrdered(ColumnId left, ColumnId right) {
    Column one = domain(left);
    Column other = domain(right);
    for (int i = 0; one != null && other != null && i < one.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        int order = one.value(i).toString().compareTo(other.value(j).toString());
        boolean holds =
            switch (inequality.op()) {
              case LESS -> order < 0;
              case AT_MOST -> order <= 0;
              case GREATER -> order > 0;
              case AT_LEAST -> order >= 0;
              case EQUAL -> order == 0;
            };
        if (!holds) {
          return false;
        }
      }
    }
    return one != null && other != null;
  }

  /** Gives a column the values of the other, if it can be. */
  private boolean copies(ColumnId copy, ColumnId other) {
    Generator generator = generator(copy);
    PlanningContext context = planning.contexts.get(copy);
    if (generator == null
        || context.unique()
        || generator.copiedFrom().isPresent()
        || depth(copy) < depth(other)
        || planning.copies.containsKey(copy)
        || planning.dependencies.dependsOn(other, copy)
        || !holdsAll(copy, other)) {
      return false;
    }
    String name = other.table().equals(copy.table()) ? other.name() : other.toString();
    planning.copies.put(copy, context.input("", name));
    return true;
  }

  private int depth(ColumnId id) {
    int depth = 0;
    for (TablePlan at = planning.tables.get(id.table()); at != null; at = at.parent()) {
      depth++;
    }
    return depth;
  }

  /** Whether a list of values, if it is one, holds all of the other's. */
  private boolean holdsAll(ColumnId copy, ColumnId other) {
    Column own = domain(copy);
    boolean truths = generator(copy).output().kind() == ColumnType.Kind.BOOL;
    if (own == null || truths) {
      return true;
    }
    Set<Object> values = new HashSet<>();
    for (int i = 0; i < own.size(); i++) {
      values.add(own.value(i));
    }
    Column others = domain(other);
    for (int i = 0; others != null && i < others.size(); i++) {
      if (!values.contains(others.value(i))) {
        return false;
      }
    }
    return others != null;
  }

  private boolean haveOneSource(ColumnId left, ColumnId right) {
    Generator one = generator(left);
    Generator other = generator(right);
    return one != null
        && other != null
        && one.copiedFrom().isPresent()
        && one.copiedFrom().equals(other.copiedFrom());
  }

  private Column domain(ColumnId id) {
    Generator generator = generator(id);
    return generator == null ? null : generator.domain().orElse(null);
  }

  private Generator generator(ColumnId id) {
    PlanningContext context = planning.contexts.get(id);
    return context == null ? null : context.generator();
  }

  private void refuse(String why, String hint) {
    planning.error(
        "inequality",
        path,
        inequality.left() + " and " + inequality.right() + ": the comparison " + why,
        hint);
  }
}
