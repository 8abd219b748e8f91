package dev.datagen.core.plan;

import dev.datagen.core.behaviour.EntityFactor;
import dev.datagen.core.behaviour.RowWeights;
import dev.datagen.core.evaluate.Chooser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a fact looks up an entity that is not its primary parent, the entity's fan-out factors
 * weigh which of its rows are chosen.
 */
final class LookupWeights {

  private final Map<String, RowWeights> byEntity = new HashMap<>();

  /** What weighs the rows that a column chooses of another table; null if all are alike. */
  Chooser of(Planning planning, TablePlan fact, ColumnId reader, TablePlan other) {
    boolean shaped =
        EntityLink.of(planning, fact).stream()
            .anyMatch(link -> link.entity() == other && !link.isAncestor());
    List<EntityFactor> factors = shaped ? EntityFactors.ofFanout(other) : List.of();
    if (factors.isEmpty()) {
      return null;
    }
    factors.forEach(factor -> planning.dependencies.reads(reader, other.columnId(factor.column())));
    return byEntity.computeIfAbsent(
        other.name(),
        name -> new RowWeights(other.reader(), factors, EntityFactors.moment(planning)));
  }
}
