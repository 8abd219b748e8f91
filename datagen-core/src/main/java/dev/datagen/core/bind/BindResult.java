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

  /**
   * The same with the places of problems told from further up.
   *
   * @param place where the record is: {@code sinks.kafka}
   */
  public BindResult<R> under(String place) {
    return new BindResult<>(value, problems.stream().map(p -> under(place, p)).toList());
  }

  private static Problem under(String place, Problem problem) {
    String path = problem.path().replaceAll("^\\[\"([^\"]*)\"]", "$1");
    return new Problem(
        problem.code(),
        problem.severity(),
        problem.category(),
        path.isEmpty() ? place : place + "." + path,
        problem.message(),
        problem.hint(),
        problem.position());
  }

  /** The record, or all problems at once. */
  public R orThrow() {
    if (value == null) {
      throw new ProblemException(problems);
    }
    return value;
  }
}
