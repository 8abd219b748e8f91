package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.behaviour.Period;
import dev.datagen.core.dataset.StageConfigSpec;
import dev.datagen.core.dataset.StateTransitionModelSpec;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.join.JoinedRows;
import java.util.List;

/**
 * Whether states are left as often as declared in the periods that they lasted, segment by segment,
 * and for the declared next ones. What had not yet left at the end of time counts with the periods
 * that it was seen.
 */
final class StatesCheck extends WalkCheck {

  private final StateTransitionModelSpec spec;
  private final Period period;
  private final long end;

  /**
   * @param end the last moment at which a state can be entered, in microseconds UTC
   */
  StatesCheck(
      Subject subject, StateTransitionModelSpec spec, WalkColumns columns, long end, Plan plan) {
    super(subject, columns, plan);
    this.spec = spec;
    this.period = Period.of(spec.periodUnit());
    this.end = end;
    subject.significance().register(2);
  }

  private Subject stays() {
    return subject().with("states", "occupancy", Finding.Part.BEHAVIOUR);
  }

  private Subject transitions() {
    return subject().with("states", "transitions", Finding.Part.BEHAVIOUR);
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return List.of(
        stays().finding().notChecked(reason), transitions().finding().notChecked(reason));
  }

  @Override
  List<Finding> conclude(List<List<WalkRows.Step>> walks, JoinedRows joined) {
    Trials stays = new Trials();
    Trials next = new Trials();
    long unknown = 0;
    for (List<WalkRows.Step> walk : walks) {
      boolean first = walk.get(0).step().equals(spec.initialState());
      unknown += first ? 0 : 1;
      for (int i = 0; i < walk.size(); i++) {
        StateTransitionModelSpec.State state = spec.states().get(walk.get(i).step());
        if (state == null) {
          unknown++;
          continue;
        }
        stay(stays, walk, i, state);
        if (i + 1 < walk.size()) {
          follow(next, walk.get(i).step(), state, walk.get(i + 1).step());
        }
      }
    }
    if (unknown > 0) {
      return List.of(
          stays().finding().observed(walks.size()).failed(unknown, beginning(unknown)),
          transitions().finding().observed(walks.size()).failed(unknown, beginning(unknown)));
    }
    return List.of(
        Verdict.of(
            stays().finding(),
            stays.count(),
            stays.test(),
            subject().significance(),
            "how often a state is left in a period" + joined.note() + " is",
            stays.cells()),
        next.count() == 0
            ? transitions().finding().notChecked("no state was left")
            : Verdict.of(
                transitions().finding(),
                next.count(),
                next.test(),
                subject().significance(),
                "where states lead" + joined.note() + " is",
                next.cells()));
  }

  private String beginning(long unknown) {
    return Verdict.count(unknown)
        + " ways begin in another state than "
        + spec.initialState()
        + " or go through one that is not declared";
  }

  private void stay(
      Trials stays, List<WalkRows.Step> walk, int i, StateTransitionModelSpec.State state) {
    WalkRows.Step step = walk.get(i);
    StageConfigSpec.Variation variation = spec.segmentVariation().get(step.segment());
    double factor = variation == null ? 1 : variation.transitionMultiplier();
    double probability =
        state.terminal() ? 0 : Math.min(1, state.transitionProbPerPeriod() * factor);
    boolean leaves = i + 1 < walk.size();
    long until = leaves ? walk.get(i + 1).entered() : end;
    long periods = period.between(walk.get(0).entered(), step.entered(), until);
    String name = step.segment().isEmpty() ? step.step() : step.segment() + ", " + step.step();
    if (periods > 0 || leaves) {
      stays.add(name, probability, Math.max(periods, leaves ? 1 : 0), leaves ? 1 : 0);
    }
  }

  /** Each way on is a trial of its own; their sum is what the others leave. */
  private void follow(Trials next, String from, StateTransitionModelSpec.State state, String to) {
    double left = state.nextStates().values().stream().mapToDouble(p -> p).sum();
    List<String> targets = state.nextStates().keySet().stream().sorted().toList();
    // one after the other, given that it was none of those before: independent trials
    for (String target : targets) {
      double p = state.nextStates().get(target);
      double given = left > 0 ? Math.min(1, p / left) : 0;
      boolean last = target.equals(targets.get(targets.size() - 1));
      boolean here = target.equals(to);
      next.add(from + " → " + target, last ? 1 : given, 1, here ? 1 : 0);
      if (here) {
        return;
      }
      left -= p;
    }
    if (targets.isEmpty() || !state.nextStates().containsKey(to)) {
      next.add(from + " → " + to, 0, 1, 1);
    }
  }
}
