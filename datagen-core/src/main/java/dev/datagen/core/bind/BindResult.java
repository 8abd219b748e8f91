package dev.datagen.core.bind;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.util.List;

/**
 * What came of a binding.
 *
 * @param value the record; null if there are errors
 * @param problems errors and warnings
 */
public record BindResult<R extends Record>(R value, List<Problem> problems) {

  public BindResult {
    problems = List.copyOf(problems);
  }

  /** The record, or all problems at once. */
  public R orThrow() {
    if (value == null) {
      throw new ProblemException(problems);
    }
    return value;
  }
}
