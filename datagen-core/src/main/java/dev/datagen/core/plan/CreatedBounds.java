package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.plan.Input;
import dev.datagen.core.dataset.ColumnSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the time of a fact's rows from lying before the creation of the entities they belong to:
 * the generator draws from what is left where it can, and what modifiers move too far is moved
 * back.
 */
final class CreatedBounds {

  private CreatedBounds() {}

  /** Bounds the column at hand if it is its table's time, and gives what its values are kept to. */
  static List<Input> declare(
      Planning planning, TablePlan fact, ColumnSpec column, PlanningContext context) {
    List<Input> bounds = new ArrayList<>();
    if (time(fact) != column) {
      return bounds;
    }
    boolean lookedUp = false;
    for (Creation creation : Creation.of(planning, fact)) {
      bounds.addAll(creation.declare(fact, context));
      lookedUp |= !creation.referring().isEmpty();
    }
    if (!bounds.isEmpty() && context.unique()) {
      planning.error(
          "unique",
          Planning.path(fact, column.name()),
          "must be unique, but is not to lie before " + bounds.get(0).name(),
          "let another column be the table's first time, or the demand to be unique go");
      return List.of();
    }
    if (lookedUp
        && context.generator() instanceof PatternedGenerator patterned
        && patterned.ascending()) {
      planning.error(
          "order",
          Planning.path(fact, column.name()),
          "cannot ascend and yet not lie before the creation of rows that are looked up",
          "leave the order out");
      return List.of();
    }
    for (Input bound : bounds) {
      if (context.generator() instanceof PatternedGenerator patterned) {
        patterned.withAfter(bound, false).ifPresent(context::replaceGenerator);
      }
    }
    return bounds;
  }

  /**
   * Refuses facts whose rows have the time of an ancestor's row, or one that a walk gives them, and
   * refer to rows that may have come to be only later: nothing there is drawn behind anything.
   */
  static void refuseTimeless(Planning planning, TablePlan fact) {
    ColumnSpec own = time(fact);
    boolean filled = own != null && FilledColumns.source(fact, own).isPresent();
    if (own != null && !filled) {
      return;
    }
    TablePlan timed = fact;
    while (timed != null && time(timed) == null) {
      timed = timed.parent();
    }
    if (timed == null) {
      return;
    }
    ColumnId time = new ColumnId(timed.name(), time(timed).name());
    for (Creation creation : Creation.of(planning, fact)) {
      if (!creation.referring().isEmpty() && !liesBefore(planning, creation.column(), time)) {
        planning.error(
            "created-at",
            Planning.path(fact, creation.referring().get(0).own()),
            "refers to rows of "
                + creation.entity().name()
                + " that may have come to be later ("
                + creation.column()
                + ") than the row's time, which is "
                + time,
            filled
                ? "let "
                    + creation.column()
                    + " end before the walks begin, or refer to another table"
                : "give "
                    + fact.name()
                    + " a datetime of its own, which is then drawn behind both, or let "
                    + creation.column()
                    + " end before "
                    + time
                    + " begins");
      }
    }
  }

  private static boolean liesBefore(Planning planning, ColumnId created, ColumnId time) {
    Optional<BigDecimal> last = KnownSpan.greatest(planning, created);
    Optional<BigDecimal> first = KnownSpan.least(planning, time);
    return last.isPresent() && first.isPresent() && last.get().compareTo(first.get()) <= 0;
  }

  /** The column that holds a table's own time; null if none does. */
  private static ColumnSpec time(TablePlan table) {
    for (ColumnType type : List.of(ColumnType.DATETIME, ColumnType.DATE)) {
      for (ColumnSpec candidate : table.spec().columns()) {
        if (candidate.type().equals(type)) {
          return candidate;
        }
      }
    }
    return null;
  }
}
