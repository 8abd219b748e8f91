package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.behaviour.FactoredFanout;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.rows.DiscreteLaw;
import dev.datagen.core.rows.DrawnFanout;
import dev.datagen.core.rows.FannedRows;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.join.JoinPlan;
import dev.datagen.core.validation.join.Routes;
import dev.datagen.core.validation.law.FanoutNumbers;
import dev.datagen.core.validation.law.ParentFactor;
import dev.datagen.core.validation.statistics.Significance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The check of a fact's fan-out. */
final class FanoutChecks {

  private final Plan plan;
  private final Significance significance;

  FanoutChecks(Plan plan, Significance significance) {
    this.plan = plan;
    this.significance = significance;
  }

  /** The check of a table's fan-out; empty if it has none. */
  Optional<Check<?>> of(TablePlan fact) {
    if (!(fact.space() instanceof FannedRows fanned)) {
      return Optional.empty();
    }
    if (fanned.law() instanceof DrawnFanout drawn) {
      return Optional.of(check(fact, drawn.law(), List.of()));
    } else if (fanned.law() instanceof FactoredFanout factored) {
      List<ParentFactor> factors = factored.factors().stream().map(ParentFactor::of).toList();
      return Optional.of(check(fact, factored.law(), factors));
    }
    return Optional.empty();
  }

  private Check<?> check(TablePlan fact, DiscreteLaw law, List<ParentFactor> factors) {
    TablePlan parent = fact.parent();
    Optional<int[]> link = new Routes(plan).link(fact, parent);
    if (link.isEmpty()) {
      int pk = fact.columnIndex(fact.spec().pk());
      return UncheckedColumn.of(
          subject(fact, pk),
          "no column of " + fact.name() + " tells which row of " + parent.name() + " it is under");
    }
    int key = link.get()[1];
    List<Wiring.Source> inputs = new ArrayList<>();
    List<Wiring.Target> references = new ArrayList<>();
    for (ParentFactor factor : factors) {
      inputs.addAll(factor.wiring().inputs());
      references.addAll(factor.wiring().references());
    }
    JoinPlan parents =
        JoinPlan.of(plan, parent, new Wiring(inputs, references, null), List.of(key), key);
    Subject subject = subject(fact, link.get()[0]);
    return parents.obstacle().isEmpty()
        ? new FanoutCheck(subject, key, new FanoutNumbers(law), factors, parents, plan)
        : UncheckedColumn.of(subject, parents.obstacle());
  }

  private Subject subject(TablePlan fact, int column) {
    String name = fact.spec().columns().get(column).name();
    return new Subject(
        "fanout", fact.name(), column, name, "", Finding.Part.STATISTICS, significance);
  }
}
