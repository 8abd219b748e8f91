package dev.datagen.core.plan;

import dev.datagen.api.plan.Input;
import dev.datagen.core.dataset.NodeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entity with a time of creation, as a fact has it above it or refers to it.
 *
 * @param link where the entity is
 * @param created index of the column that tells when its rows came to be
 * @param referring the fact's columns that refer to rows of it
 */
record Creation(EntityLink link, int created, List<EntityInputs.Referring> referring) {

  /** All entities with a time of creation whose rows a fact's rows lie under or refer to. */
  static List<Creation> of(Planning planning, TablePlan fact) {
    List<Creation> creations = new ArrayList<>();
    if (fact.spec().kind() != NodeSpec.Kind.FACT) {
      return creations;
    }
    List<EntityLink> links = EntityLink.of(planning, fact);
    for (TablePlan entity : planning.tables.values()) {
      if (entity.spec().vintageBehavior() != null) {
        Optional<EntityLink> known =
            links.stream().filter(link -> link.entity() == entity).findFirst();
        List<EntityInputs.Referring> referring = EntityInputs.referring(planning, fact, entity);
        if (known.isPresent() || !referring.isEmpty()) {
          String created = entity.spec().vintageBehavior().createdAtColumn();
          EntityLink link = known.orElse(new EntityLink(entity, -1, false));
          creations.add(new Creation(link, entity.columnIndex(created), referring));
        }
      }
    }
    return creations;
  }

  TablePlan entity() {
    return link.entity();
  }

  ColumnId column() {
    return entity().columnId(created);
  }

  /** Declares as read when the entity's rows that a row of the fact belongs to came to be. */
  List<Input> declare(TablePlan fact, PlanningContext context) {
    List<Input> inputs = new ArrayList<>();
    if (link.isAncestor()) {
      inputs.add(EntityInputs.ofAncestor(context, link, created));
    }
    for (EntityInputs.Referring reference : referring) {
      inputs.add(EntityInputs.referred(fact, context, entity(), reference, created));
    }
    return inputs;
  }
}
