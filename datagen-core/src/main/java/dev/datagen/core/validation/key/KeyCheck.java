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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keys are unique, and what refers to them finds them. One set serves all that refer to it. */
final class KeyCheck implements Check<KeyState> {

  private final Target target;
  private final List<Referring> referring;
  private final int examples;
  private final MemoryBudget budget;
  private final Resolver resolver;
  private KeyState concluded;

  KeyCheck(
      Target target,
      List<Referring> referring,
      int examples,
      MemoryBudget budget,
      Resolver resolver) {
    this.target = target;
    this.referring = List.copyOf(referring);
    this.examples = examples;
    this.budget = budget;
    this.resolver = resolver;
  }

  @Override
  public Set<String> reads() {
    Set<String> reads = new TreeSet<>(target.attributes());
    referring.forEach(reference -> reads.add(reference.attribute()));
    return reads;
  }

  @Override
  public List<Finding> notChecked(String reason) {
    List<Finding> findings = new ArrayList<>();
    if (target.unique()) {
      findings.add(unique().notChecked(reason));
    }
    referring.forEach(reference -> findings.add(reference.draft().notChecked(reason)));
    return findings;
  }

  private FindingDraft unique() {
    return Finding.of("unique", target.subject(), Finding.Part.CONSTRAINTS).hard();
  }

  @Override
  public KeyState observe(Observed chunk) {
    // Summaries are wanted in the ordered step; they are better made here, in parallel.
    for (Referring reference : referring) {
      if (reference.table().equals(chunk.table())
          && chunk.column(reference.column()) instanceof dev.datagen.api.column.LongColumn) {
        chunk.longs(reference.column());
      }
    }
    KeyState state = new KeyState();
    state.waiting.add(chunk);
    return state;
  }

  @Override
  public KeyState begin(KeyState first) {
    take(first);
    return first;
  }

  @Override
  public KeyState merge(KeyState earlier, KeyState later) {
    earlier.append(later);
    if (earlier.keys != null) {
      take(earlier);
    }
    return earlier;
  }

  private void take(KeyState state) {
    if (state.keys == null) {
      state.keys = new Keys(target, referring, examples, budget, resolver);
      concluded = state;
    }
    state.waiting.forEach(state.keys::take);
    state.waiting.clear();
  }

  @Override
  public List<Finding> conclude(KeyState state) {
    if (state == null) {
      return notChecked("there are no rows");
    }
    take(state);
    state.keys.conclude();
    List<Finding> findings = new ArrayList<>();
    if (target.unique()) {
      findings.add(conclude(state.keys.duplicates()));
    }
    for (int i = 0; i < referring.size(); i++) {
      findings.add(conclude(referring.get(i), state.keys.missing(i)));
    }
    return findings;
  }

  @Override
  public List<Finding> concludeWithout(KeyState state, Map<String, String> broken) {
    String reason = broken.keySet().iterator().next() + " cannot be read to its end";
    if (broken.containsKey(target.table())) {
      return notChecked(reason);
    }
    List<Finding> findings = new ArrayList<>(conclude(state));
    int first = target.unique() ? 1 : 0;
    for (int i = 0; i < referring.size(); i++) {
      if (broken.containsKey(referring.get(i).table())) {
        findings.set(first + i, referring.get(i).draft().notChecked(reason));
      }
    }
    return findings;
  }

  private Finding conclude(Breaks duplicates) {
    if (duplicates.observations() == 0) {
      return unique().notChecked("there are no values");
    }
    FindingDraft draft = unique().observed(duplicates.observations());
    return duplicates.violations() == 0
        ? draft.passed(Texts.count(duplicates.observations(), "key") + ", each once")
        : draft
            .examples(duplicates.examples())
            .hint("remove the rows that repeat a key, or give them keys of their own")
            .failed(
                duplicates.violations(),
                Texts.of(duplicates.violations(), duplicates.observations(), "row")
                    + (duplicates.violations() == 1 ? " repeats" : " repeat")
                    + " an earlier key");
  }

  private static Finding conclude(Referring reference, Breaks missing) {
    if (missing.observations() == 0) {
      return reference.draft().notChecked("there are no values");
    }
    FindingDraft draft = reference.draft().observed(missing.observations());
    return missing.violations() == 0
        ? draft.passed(
            Texts.count(missing.observations(), "value") + " found in " + reference.target())
        : draft
            .examples(missing.examples())
            .hint(
                "add the missing rows to "
                    + reference.target().substring(0, reference.target().indexOf('.'))
                    + ", or correct "
                    + reference.attribute())
            .failed(
                missing.violations(),
                Texts.of(missing.violations(), missing.observations(), "value")
                    + (missing.violations() == 1 ? " does" : " do")
                    + " not occur in "
                    + reference.target());
  }

  @Override
  public void close() {
    if (concluded != null) {
      concluded.keys.close();
    }
  }
}
