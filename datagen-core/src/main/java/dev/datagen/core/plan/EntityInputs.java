package dev.datagen.core.plan;

import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Reference;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.evaluate.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a fact's row gets at a column of an entity: as its ancestor's, or by what it looks up. */
final class EntityInputs {

  /** A column of a fact and the unique column of the entity that it refers to. */
  record Referring(String own, String other) {}

  private EntityInputs() {}

  /** Declares the column as read by the one at hand; empty if no column of the fact looks it up. */
  static Optional<Input> declare(
      Planning planning, TablePlan fact, PlanningContext context, EntityLink link, int column) {
    if (link.isAncestor()) {
      return Optional.of(ofAncestor(context, link, column));
    }
    return referring(planning, fact, link.entity()).stream()
        .findFirst()
        .map(reference -> referred(fact, context, link.entity(), reference, column));
  }

  /** Declares the column of the fact's ancestor as read. */
  static Input ofAncestor(PlanningContext context, EntityLink link, int column) {
    return context.read(link.entity().columnId(column), new Wiring.Path(link.hops(), column));
  }

  /** Declares the column of the row that one of the fact's columns refers to as read. */
  static Input referred(
      TablePlan fact, PlanningContext context, TablePlan entity, Referring by, int column) {
    int own = fact.columnIndex(by.own());
    int other = entity.columnIndex(by.other());
    context.reads(fact.columnId(own));
    context.reads(entity.columnId(other));
    return context.read(
        entity.columnId(column), new Wiring.Referred(entity.reader(), column, own, other));
  }

  /**
   * The fact's columns that look up a unique column of the entity: those of its primary key first,
   * otherwise as declared.
   */
  static List<Referring> referring(Planning planning, TablePlan fact, TablePlan entity) {
    List<Referring> keys = new ArrayList<>();
    List<Referring> others = new ArrayList<>();
    for (ColumnSpec column : fact.spec().columns()) {
      PlanningContext context = planning.contexts.get(new ColumnId(fact.name(), column.name()));
      if (context == null || context.generator() == null) {
        continue;
      }
      for (Reference reference : context.generatorReferences()) {
        boolean copied =
            context
                .generator()
                .copiedFrom()
                .map(from -> from.equals(reference.table() + "." + reference.column()))
                .orElse(true);
        if (copied && reference.table().equals(entity.name())) {
          Referring found = new Referring(column.name(), reference.column());
          if (reference.column().equals(entity.spec().pk())) {
            keys.add(found);
          } else if (planning.isUnique(entity, reference.column())) {
            others.add(found);
          }
        }
      }
    }
    keys.addAll(others);
    return keys;
  }
}
