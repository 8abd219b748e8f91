package dev.datagen.core.plan;

import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.modifier.RowCountModifier;
import dev.datagen.api.modifier.RowCountModifierFactory;
import dev.datagen.core.behaviour.EntityFactor;
import dev.datagen.core.behaviour.EntityFanoutFactor;
import dev.datagen.core.behaviour.FactoredFanout;
import dev.datagen.core.behaviour.FanoutFactor;
import dev.datagen.core.behaviour.ModifierFanoutFactor;
import dev.datagen.core.dataset.ModifierSpec;
import dev.datagen.core.registry.Component;
import dev.datagen.core.rows.FannedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans what multiplies a fan-out: segments and ages of entities above, table-level modifiers. */
final class FanoutFactors {

  private final Planning planning;
  private final TablePlan fact;

  private FanoutFactors(Planning planning, TablePlan fact) {
    this.planning = planning;
    this.fact = fact;
  }

  /** Whether a fact's fan-out is multiplied by anything. */
  static boolean any(Planning planning, TablePlan fact) {
    return !fact.spec().modifiers().isEmpty()
        || EntityLink.of(planning, fact).stream().anyMatch(FanoutFactors::scales);
  }

  private static boolean scales(EntityLink link) {
    return link.direct() && link.isAncestor() && !EntityFactors.ofFanout(link.entity()).isEmpty();
  }

  /** Plans the factors of a table whose fan-out has any. */
  static void plan(Planning planning, TablePlan fact) {
    if (fact.space() instanceof FannedRows fanned
        && fanned.law() instanceof FactoredFanout fanout) {
      fanout.factors(new FanoutFactors(planning, fact).factors());
    }
  }

  private List<FanoutFactor> factors() {
    List<FanoutFactor> factors = new ArrayList<>();
    long moment = EntityFactors.moment(planning);
    ColumnId rows = ColumnId.rowsOf(fact.name());
    for (EntityLink link : EntityLink.of(planning, fact)) {
      if (scales(link)) {
        for (EntityFactor factor : EntityFactors.ofFanout(link.entity())) {
          planning.dependencies.reads(rows, link.entity().columnId(factor.column()));
          factors.add(new EntityFanoutFactor(factor, link.hops() - 1, moment));
        }
      }
    }
    for (int i = 0; i < fact.spec().modifiers().size(); i++) {
      modifier(fact.spec().modifiers().get(i), i).ifPresent(factors::add);
    }
    return factors;
  }

  private Optional<FanoutFactor> modifier(ModifierSpec spec, int place) {
    String path = Planning.path(fact) + ".modifiers[" + place + "]";
    ModifierFactory<?> factory = planning.registry.modifier(spec.transform());
    if (!(factory instanceof RowCountModifierFactory<?> rowCount)) {
      planning.error(
          "modifier",
          path + ".transform",
          "the modifier \"" + spec.transform() + "\" cannot scale how many rows a parent gets",
          "at a table only \"effect\" can stand; put others on columns");
      return Optional.empty();
    }
    PlanningContext context = PlanningContext.ofRows(planning, fact);
    context.at(path + ".args");
    return PluginCalls.guarded(
            planning,
            context,
            Component.Kind.MODIFIER,
            spec.transform(),
            () -> planModifier(rowCount, spec.args(), context))
        .map(modifier -> new ModifierFanoutFactor(modifier, context.wiring(), spec.transform()));
  }

  private static <A extends Record> RowCountModifier planModifier(
      RowCountModifierFactory<A> factory, Record arguments, PlanningContext context) {
    return factory.planRowCount(factory.arguments().cast(arguments), context);
  }
}
