package dev.datagen.core.validation.key;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.Texts;
import dev.datagen.core.validation.store.MemoryBudget;
import dev.datagen.core.validation.value.Breaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares rows with their own ancestors. */
final class AncestorCheck implements Check<AncestorCheck.State> {

  /** Chunks in order that wait for those before them; the beginning takes what follows at once. */
  static final class State {
    private final List<Observed> waiting = new ArrayList<>();
    private Join join;
  }

  private final AncestorRule rule;
  private final Set<String> reads;
  private final int examples;
  private final MemoryBudget budget;
  private Join join;

  AncestorCheck(AncestorRule rule, Set<String> reads, int examples, MemoryBudget budget) {
    this.rule = rule;
    this.reads = reads;
    this.examples = examples;
    this.budget = budget;
  }

  @Override
  public Set<String> reads() {
    return reads;
  }

  @Override
  public boolean holdsOverLaps() {
    return true;
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return List.of(rule.draft().notChecked(reason));
  }

  @Override
  public State observe(Observed chunk) {
    State state = new State();
    state.waiting.add(chunk);
    return state;
  }

  @Override
  public State begin(State first) {
    take(first);
    return first;
  }

  @Override
  public State merge(State earlier, State later) {
    if (later.join != null) {
      throw new IllegalArgumentException("the beginning of the rows cannot follow on others");
    }
    earlier.waiting.addAll(later.waiting);
    if (earlier.join != null) {
      take(earlier);
    }
    return earlier;
  }

  private void take(State state) {
    if (state.join == null) {
      state.join = new Join(rule, examples, budget);
      join = state.join;
    }
    state.waiting.forEach(state.join::take);
    state.waiting.clear();
  }

  @Override
  public List<Finding> conclude(State state) {
    if (state == null) {
      return notChecked("there are no rows");
    }
    take(state);
    Breaks breaks = state.join.conclude();
    if (breaks.observations() == 0) {
      return notChecked("no row has both values");
    }
    FindingDraft draft = rule.draft().observed(breaks.observations());
    return List.of(
        breaks.violations() == 0
            ? draft.passed("all " + Texts.count(breaks.observations(), "row") + " " + rule.kept())
            : draft
                .examples(breaks.examples())
                .hint("compare the rows shown with their rows in " + rule.ancestor())
                .failed(
                    breaks.violations(),
                    Texts.of(breaks.violations(), breaks.observations(), "row")
                        + rule.broken(breaks.violations())));
  }

  @Override
  public void close() {
    if (join != null) {
      join.close();
    }
  }
}
