package dev.datagen.core.validation.key;

import dev.datagen.core.dataset.VintageBehaviorSpec;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.plan.ColumnRecipe;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.join.Hop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The entities whose creation bounds the times of facts: those that declare vintages. */
final class Creations {

  /**
   * A fact whose rows do not lie before the creation of an entity.
   *
   * @param time index of the fact's time
   * @param created index of the entity's column
   * @param hops how many parents up the entity is; 0 if rows look it up
   * @param link how they do; empty for an ancestor
   */
  record Creation(
      TablePlan fact, int time, TablePlan entity, int created, int hops, Optional<Hop> link) {}

  private final Plan plan;
  private final List<Creation> creations = new ArrayList<>();

  private Creations(Plan plan) {
    this.plan = plan;
  }

  static List<Creation> of(Plan plan) {
    Creations found = new Creations(plan);
    plan.tables().forEach(found::add);
    return found.creations;
  }

  private void add(TablePlan fact) {
    OptionalInt time = fact.schema(0).timeColumn();
    if (time.isEmpty()) {
      return;
    }
    int hops = 1;
    for (TablePlan at = fact.parent(); at != null; at = at.parent(), hops++) {
      if (at.spec().vintageBehavior() != null) {
        creations.add(new Creation(fact, time.getAsInt(), at, created(at), hops, Optional.empty()));
      }
    }
    fact.recipe(fact.spec().columns().get(time.getAsInt()).name())
        .ifPresent(recipe -> addLookedUp(fact, time.getAsInt(), recipe));
  }

  private void addLookedUp(TablePlan fact, int time, ColumnRecipe recipe) {
    recipe.notBefore().stream()
        .map(bound -> recipe.wiring().inputs().get(bound.slot()))
        .filter(Wiring.Referred.class::isInstance)
        .map(Wiring.Referred.class::cast)
        .forEach(
            bound -> {
              String entity = bound.reader().table();
              Hop link = new Hop(fact.name(), bound.ownKey(), entity, bound.otherKey());
              creations.add(
                  new Creation(
                      fact, time, plan.table(entity), bound.column(), 0, Optional.of(link)));
            });
  }

  private static int created(TablePlan entity) {
    VintageBehaviorSpec vintages = entity.spec().vintageBehavior();
    return entity.columnIndex(vintages.createdAtColumn());
  }
}
