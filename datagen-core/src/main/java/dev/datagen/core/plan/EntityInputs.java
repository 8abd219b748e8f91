package dev.datagen.core.plan;

import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Reference;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.evaluate.Wiring;
import java.util.Optional;

/** How a fact's row gets at a column of an entity: as its ancestor's, or by what it looks up. */
final class EntityInputs {

  private EntityInputs() {}

  /** Declares the column as read by the one at hand; empty if no column of the fact looks it up. */
  static Optional<Input> declare(
      Planning planning, TablePlan fact, PlanningContext context, EntityLink link, int column) {
    ColumnId id = link.entity().columnId(column);
    if (link.isAncestor()) {
      return Optional.of(context.read(id, new Wiring.Path(link.hops(), column)));
    }
    return referring(planning, fact, link.entity())
        .map(
            reference -> {
              TablePlan entity = link.entity();
              int own = fact.columnIndex(reference.own());
              int other = entity.columnIndex(reference.other());
              context.reads(fact.columnId(own));
              context.reads(entity.columnId(other));
              return context.read(id, new Wiring.Referred(entity.reader(), column, own, other));
            });
  }

  /** A column of a fact and the column of the entity that it refers to. */
  private record Referring(String own, String other) {}

  /** The fact's column that looks up the entity's key, else another unique column of it. */
  private static Optional<Referring> referring(
      Planning planning, TablePlan fact, TablePlan entity) {
    Optional<Referring> best = Optional.empty();
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
            return Optional.of(found);
          } else if (best.isEmpty() && planning.isUnique(entity, reference.column())) {
            best = Optional.of(found);
          }
        }
      }
    }
    return best;
  }
}
