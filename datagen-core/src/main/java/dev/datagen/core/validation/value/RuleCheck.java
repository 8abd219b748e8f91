package dev.datagen.core.validation.value;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import java.util.List;
import java.util.Set;

/** Holds a rule against every row. */
final class RuleCheck implements Check<Breaks> {

  private final RuleText text;
  private final Rule rule;
  private final int examples;
  private final boolean holdsOverLaps;

  RuleCheck(RuleText text, Rule rule, int examples, boolean holdsOverLaps) {
    this.text = text;
    this.rule = rule;
    this.examples = examples;
    this.holdsOverLaps = holdsOverLaps;
  }

  @Override
  public Set<String> reads() {
    return text.reads();
  }

  @Override
  public boolean holdsOverLaps() {
    return holdsOverLaps;
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return List.of(text.draft().notChecked(reason));
  }

  @Override
  public Breaks observe(Observed chunk) {
    Breaks breaks = new Breaks(examples);
    rule.test(chunk, breaks);
    return breaks;
  }

  @Override
  public Breaks merge(Breaks earlier, Breaks later) {
    return earlier.add(later);
  }

  @Override
  public List<Finding> conclude(Breaks state) {
    return List.of(text.conclude(state));
  }
}
