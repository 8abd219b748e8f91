package dev.datagen.core.plan;

import dev.datagen.core.dataset.NodeSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * An entity whose behaviour shapes a fact.
 *
 * @param entity the entity
 * @param hops how many primary parents above the fact it is; −1 for a reference table, whose rows
 *     the fact looks up
 * @param direct whether the fact names it among its parents
 */
record EntityLink(TablePlan entity, int hops, boolean direct) {

  /** Whether the fact's rows lie under rows of the entity. */
  boolean isAncestor() {
    return hops > 0;
  }

  /** The entities with a behaviour that a fact has above it or beside it. */
  static List<EntityLink> of(Planning planning, TablePlan fact) {
    List<String> parents = fact.spec().parents();
    List<EntityLink> links = new ArrayList<>();
    int hops = 1;
    for (TablePlan at = fact.parent(); at != null; at = at.parent(), hops++) {
      if (behaves(at.spec())) {
        links.add(new EntityLink(at, hops, parents.contains(at.name())));
      }
    }
    for (String name : parents) {
      TablePlan table = planning.tables.get(name);
      if (behaves(table.spec()) && links.stream().noneMatch(link -> link.entity() == table)) {
        links.add(new EntityLink(table, -1, true));
      }
    }
    return links;
  }

  private static boolean behaves(NodeSpec spec) {
    return spec.segmentBehavior() != null || spec.vintageBehavior() != null;
  }
}
