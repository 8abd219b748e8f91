package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.plan.Input;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.VintageBehaviorSpec;
import java.util.ArrayList;
import java.util.List;

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
    if (!isTime(fact, column)) {
      return bounds;
    }
    boolean lookedUp = false;
    for (EntityLink link : EntityLink.of(planning, fact)) {
      VintageBehaviorSpec vintages = link.entity().spec().vintageBehavior();
      if (vintages != null) {
        int created = link.entity().columnIndex(vintages.createdAtColumn());
        EntityInputs.declare(planning, fact, context, link, created).ifPresent(bounds::add);
        lookedUp |= !link.isAncestor();
      }
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

  private static boolean isTime(TablePlan fact, ColumnSpec column) {
    for (ColumnType type : List.of(ColumnType.DATETIME, ColumnType.DATE)) {
      for (ColumnSpec candidate : fact.spec().columns()) {
        if (candidate.type().equals(type)) {
          return candidate == column;
        }
      }
    }
    return false;
  }
}
