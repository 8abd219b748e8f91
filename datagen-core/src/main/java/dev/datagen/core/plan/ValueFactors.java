package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.Input;
import dev.datagen.core.behaviour.EntityFactor;
import dev.datagen.core.behaviour.ValueFactorStep;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.NodeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the factors by segment and age that multiply a column of a fact. */
final class ValueFactors {

  private final Planning planning;
  private final TablePlan fact;
  private final ColumnSpec column;
  private final PlanningContext context;

  ValueFactors(Planning planning, TablePlan fact, ColumnSpec column, PlanningContext context) {
    this.planning = planning;
    this.fact = fact;
    this.column = column;
    this.context = context;
  }

  /** The step that multiplies values of that type, its inputs declared; empty if nothing does. */
  Optional<ValueFactorStep> plan(ColumnType type) {
    if (!column.type().isNumeric()) {
      return Optional.empty();
    }
    List<ValueFactorStep.Bound> bounds = new ArrayList<>();
    for (EntityLink link : EntityLink.of(planning, fact)) {
      add(link, bounds);
    }
    if (bounds.isEmpty() || !mayBeMultiplied()) {
      return Optional.empty();
    }
    Input time = null;
    if (bounds.stream().anyMatch(bound -> bound.factor().ages())) {
      Optional<Input> found = rowTime();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      time = found.get();
    }
    return Optional.of(new ValueFactorStep(bounds, time, type, context.wiring()));
  }

  private void add(EntityLink link, List<ValueFactorStep.Bound> bounds) {
    if (!link.direct() && namedBelow(link.entity())) {
      return;
    }
    boolean all = link.direct() && isPlainNumber();
    List<EntityFactor> factors = EntityFactors.ofColumn(link.entity(), column.name(), all);
    for (EntityFactor factor : factors) {
      Optional<Input> input = EntityInputs.declare(planning, fact, context, link, factor.column());
      if (input.isPresent()) {
        bounds.add(new ValueFactorStep.Bound(factor, input.get()));
      } else {
        planning.warnings.add(
            Planning.path(fact, column.name()),
            "factors of " + link.entity().name() + " do not apply: no column refers to its rows",
            "add a lookup of " + link.entity().name() + "." + link.entity().spec().pk());
      }
    }
  }

  /** Whether a fact that names the entity as its parent has a numeric column of this name. */
  private boolean namedBelow(TablePlan entity) {
    return planning.dataset.spec().nodes().stream()
        .filter(node -> node.parents().contains(entity.name()))
        .map((NodeSpec node) -> node.column(column.name()))
        .anyMatch(found -> found != null && found.type().isNumeric());
  }

  /** Whether the column is no key, lookup or sequence. */
  private boolean isPlainNumber() {
    Generator generator = context.generator();
    return !context.unique()
        && !(generator instanceof JointGenerator)
        && !(generator instanceof InvertibleGenerator)
        && generator.copiedFrom().isEmpty()
        && context.generatorReferences().isEmpty();
  }

  private boolean mayBeMultiplied() {
    if (context.unique() || context.generator() instanceof JointGenerator) {
      planning.error(
          "unique",
          Planning.path(fact, column.name()),
          "must be unique, but factors by segment or age may make two values alike",
          "take it out of applies_to_columns or applies_to");
      return false;
    }
    return true;
  }

  private Optional<Input> rowTime() {
    try {
      return Optional.of(context.rowTime("", null));
    } catch (InvalidArgument e) {
      planning.error("no-time", Planning.path(fact, column.name()), e.getMessage(), e.hint());
      return Optional.empty();
    }
  }
}
