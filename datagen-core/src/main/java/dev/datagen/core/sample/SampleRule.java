package dev.datagen.core.sample;

import dev.datagen.api.validator.Example;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** One rule held against every row of a sample. */
final class SampleRule {

  private static final int EXAMPLES = 5;

  private SampleRule() {}

  /**
   * The outcome of a rule.
   *
   * @param size rows looked at
   * @param broken whether the row at a position breaks the rule
   * @param example the row at a position as a violation
   */
  static Finding check(
      String kind,
      String subject,
      Finding.Part part,
      int size,
      IntPredicate broken,
      IntFunction<String> example) {
    int[] rows = IntStream.range(0, size).filter(broken).toArray();
    FindingDraft draft =
        Finding.of(kind, subject, part)
            .hard()
            .observed(size)
            .examples(
                IntStream.of(rows)
                    .limit(EXAMPLES)
                    .mapToObj(row -> new Example(row, "", example.apply(row)))
                    .toList());
    if (size == 0) {
      return draft.notChecked("no rows");
    }
    return rows.length == 0
        ? draft.passed("holds in " + size + (size == 1 ? " row" : " rows"))
        : draft.failed(rows.length, rows.length + " of " + size + " rows break it");
  }
}
