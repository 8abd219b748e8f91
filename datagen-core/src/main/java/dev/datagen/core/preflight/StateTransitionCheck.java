package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType.Kind;
import dev.datagen.api.option.NearestName;
import dev.datagen.core.dataset.StateTransitionModelSpec;
import dev.datagen.core.dataset.StateTransitionModelSpec.State;
import java.util.HashSet;
import java.util.Set;

/** A state machine starts somewhere, goes to states that exist and ends only where it says so. */
final class StateTransitionCheck implements Check {

  private static final double ROUNDING = 1e-6;

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      StateTransitionModelSpec model = table.node().stateTransitionModel();
      if (model != null) {
        checkModel(draft, model, table.path() + ".state_transition_model");
        FilledColumn.check(draft, table, "state", Kind.STRING);
        FilledColumn.check(draft, table, "entered_at", Kind.DATETIME);
        FilledColumn.check(draft, table, "left_at", Kind.DATETIME);
        if (table.complete() && table.column("state") == null) {
          draft.warning(
              "state-not-recorded",
              table.path() + ".state_transition_model",
              "no column tells which state a row is",
              "add a column state (string)");
        }
        checkTimes(draft, table);
      }
    }
  }

  /** Times of states go into columns of certain names; others are drawn by themselves. */
  private static void checkTimes(Draft draft, Table table) {
    boolean hasTimes =
        table.columns().stream()
            .anyMatch(column -> column.type() != null && column.type().kind() == Kind.DATETIME);
    if (table.complete() && hasTimes && table.column("entered_at") == null) {
      draft.warning(
          "times-of-states-not-recorded",
          table.path() + ".state_transition_model",
          "no column tells when a state is entered: the times of this table have nothing to do with"
              + " its states",
          "name the column entered_at (datetime)");
    }
  }

  private static void checkModel(Draft draft, StateTransitionModelSpec model, String path) {
    Set<String> states = model.states().keySet();
    if (!states.contains(model.initialState())) {
      draft.error(
          "unknown-state",
          path + ".initial_state",
          "there is no state \"" + model.initialState() + "\"",
          NearestName.hint(model.initialState(), "states", states));
    }
    Set<String> reached = new HashSet<>();
    reached.add(model.initialState());
    model
        .states()
        .forEach(
            (name, state) -> {
              String at = Draft.key(path + ".states", name);
              checkState(draft, name, state, at);
              for (String next : state.nextStates().keySet()) {
                reached.add(next);
                checkNext(draft, next, states, Draft.key(at + ".next_states", next));
              }
            });
    for (String state : states) {
      if (!reached.contains(state)) {
        draft.warning(
            "unreachable-state",
            Draft.key(path + ".states", state),
            "no state leads to \"" + state + "\"",
            "remove it, or name it in next_states");
      }
    }
  }

  private static void checkNext(Draft draft, String next, Set<String> states, String path) {
    if (!states.contains(next)) {
      draft.error(
          "unknown-state",
          path,
          "there is no state \"" + next + "\"",
          NearestName.hint(next, "states", states));
    }
  }

  private static void checkState(Draft draft, String name, State state, String path) {
    boolean goes = !state.nextStates().isEmpty();
    if (state.terminal()) {
      if (goes || state.transitionProbPerPeriod() > 0) {
        draft.error(
            "terminal-state-left",
            path,
            "the state \"" + name + "\" is terminal, so nothing leads out of it",
            "remove \"terminal\", or the transitions");
      }
      return;
    }
    if (!goes) {
      draft.error(
          "dead-end",
          path,
          "the state \"" + name + "\" leads nowhere",
          "give \"next_states\", or \"terminal\": true");
      return;
    }
    double sum = state.nextStates().values().stream().mapToDouble(p -> p).sum();
    if (sum <= 0) {
      draft.error(
          "all-zero", path + ".next_states", "all probabilities are 0", "give a positive one");
    } else if (Math.abs(sum - 1) > ROUNDING) {
      draft.warning(
          "normalised",
          path + ".next_states",
          "the probabilities sum to " + (float) sum + ", not 1, and are scaled",
          "make them sum to 1");
    }
    if (state.transitionProbPerPeriod() == 0) {
      draft.warning(
          "never-left",
          path,
          "the state \"" + name + "\" is never left: transition_prob_per_period is 0",
          "give it, or \"terminal\": true");
    }
  }
}
