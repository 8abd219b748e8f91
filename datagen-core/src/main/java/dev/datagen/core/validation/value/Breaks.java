package dev.datagen.core.validation.value;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.ExampleRow;
import dev.datagen.core.validation.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** How many values were looked at, how many break a rule, and the first of these. */
public final class Breaks {

  private final int limit;
  private final List<ExampleRow> examples = new ArrayList<>();
  private long observations;
  private long violations;

  /**
   * @param limit how many examples are kept
   */
  public Breaks(int limit) {
    this.limit = limit;
  }

  /** Counts values looked at. */
  public void observe(long count) {
    observations += count;
  }

  /** Counts a row that breaks the rule. */
  public void add(Chunk chunk, int row, IntFunction<String> text) {
    violations++;
    if (examples.size() < limit) {
      examples.add(new ExampleRow(chunk.row(row), Texts.key(chunk, row), text.apply(row)));
    }
  }

  /** Counts a row that breaks the rule, found in any order. */
  public void add(long row, Supplier<ExampleRow> example) {
    violations++;
    boolean early = examples.size() < limit;
    if (!early && (limit == 0 || examples.get(limit - 1).row() <= row)) {
      return;
    }
    int place = examples.size();
    while (place > 0 && examples.get(place - 1).row() > row) {
      place--;
    }
    examples.add(place, example.get());
    if (examples.size() > limit) {
      examples.remove(limit);
    }
  }

  /** Adds what was found in rows behind these. */
  public Breaks add(Breaks later) {
    observations += later.observations;
    violations += later.violations;
    later.examples.stream().limit(limit - examples.size()).forEach(examples::add);
    return this;
  }

  /** How many values were looked at. */
  public long observations() {
    return observations;
  }

  /** How many of them break the rule. */
  public long violations() {
    return violations;
  }

  /** The first ones, in the order of the rows. */
  public List<ExampleRow> examples() {
    return examples;
  }
}
