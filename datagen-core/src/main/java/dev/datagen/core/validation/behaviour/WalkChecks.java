package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.dataset.SegmentBehaviorSpec;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.join.JoinPlan;
import dev.datagen.core.validation.join.Routes;
import dev.datagen.core.validation.statistics.Significance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The check of the walks that a fact's rows are. */
final class WalkChecks {

  private final Plan plan;
  private final Significance significance;

  WalkChecks(Plan plan, Significance significance) {
    this.plan = plan;
    this.significance = significance;
  }

  /** The check of a table; empty if its rows are no walks. */
  Optional<Check<?>> of(TablePlan fact) {
    NodeSpec spec = fact.spec();
    if (spec.stageConfig() != null) {
      boolean varied = !spec.stageConfig().segmentVariation().isEmpty();
      int entered = firstDatetime(fact);
      return Optional.of(check(fact, "funnel", "stage_name", entered, -1, varied));
    }
    if (spec.stateTransitionModel() != null) {
      boolean varied = !spec.stateTransitionModel().segmentVariation().isEmpty();
      int entered = fact.columnIndex("entered_at");
      int left = fact.columnIndex("left_at");
      return Optional.of(check(fact, "states", "state", entered, left, varied));
    }
    return Optional.empty();
  }

  private static int firstDatetime(TablePlan fact) {
    for (int i = 0; i < fact.spec().columns().size(); i++) {
      if (fact.spec().columns().get(i).type().equals(ColumnType.DATETIME)) {
        return i;
      }
    }
    return -1;
  }

  private Check<?> check(
      TablePlan fact, String kind, String stepName, int entered, int left, boolean varied) {
    int step = fact.columnIndex(stepName);
    int shown = step >= 0 ? step : fact.columnIndex(fact.spec().pk());
    Subject subject =
        new Subject(
            kind,
            fact.name(),
            shown,
            fact.spec().columns().get(shown).name(),
            "",
            Finding.Part.BEHAVIOUR,
            significance);
    if (step < 0 || kind.equals("states") && entered < 0) {
      return UncheckedColumn.of(
          subject, fact.name() + " has no column " + (step < 0 ? stepName : "entered_at"));
    }
    Optional<int[]> link = new Routes(plan).link(fact, fact.parent());
    if (link.isEmpty()) {
      return UncheckedColumn.of(
          subject,
          "no column of " + fact.name() + " tells which " + fact.parent().name() + " it is of");
    }
    Wiring.Path segment = varied ? segment(fact) : null;
    List<Integer> own = new ArrayList<>(List.of(link.get()[0], step));
    if (entered >= 0) {
      own.add(entered);
    }
    if (left >= 0) {
      own.add(left);
    }
    Wiring wiring = new Wiring(segment == null ? List.of() : List.of(segment), List.of(), null);
    JoinPlan join = JoinPlan.of(plan, fact, wiring, own, link.get()[0]);
    if (!join.obstacle().isEmpty()) {
      return UncheckedColumn.of(subject, join.obstacle());
    }
    WalkColumns columns = new WalkColumns(step, entered, left, segment, join);
    if (kind.equals("funnel")) {
      return new FunnelCheck(subject, fact.spec().stageConfig(), columns, plan);
    }
    long end = plan.dataset().timeframe().map(frame -> frame.end()).orElse(0L);
    return new StatesCheck(subject, fact.spec().stateTransitionModel(), columns, end, plan);
  }

  /** Where the segment of the nearest ancestor that has any is. */
  private static Wiring.Path segment(TablePlan fact) {
    int hops = 1;
    for (TablePlan at = fact.parent(); at != null; at = at.parent(), hops++) {
      SegmentBehaviorSpec segments = at.spec().segmentBehavior();
      if (segments != null) {
        return new Wiring.Path(hops, at.columnIndex(segments.segmentColumn()));
      }
    }
    return null;
  }
}
