package dev.datagen.core.sample;

import dev.datagen.api.validator.Finding;
import java.util.List;
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
      String name, Finding.Part part, int size, IntPredicate broken, IntFunction<String> example) {
    int[] rows = IntStream.range(0, size).filter(broken).toArray();
    List<String> examples = IntStream.of(rows).limit(EXAMPLES).mapToObj(example).toList();
    Finding.Status status =
        size == 0
            ? Finding.Status.NOT_CHECKED
            : rows.length == 0 ? Finding.Status.PASSED : Finding.Status.FAILED;
    String message =
        switch (status) {
          case NOT_CHECKED -> "no rows";
          case FAILED -> rows.length + " of " + size + " rows break it";
          case PASSED, WARNING -> "holds in " + size + (size == 1 ? " row" : " rows");
        };
    return new Finding(name, part, status, true, size, rows.length, message, examples);
  }
}
