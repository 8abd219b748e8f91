package dev.datagen.api.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The work cannot go on; carries every problem found so far, errors and warnings. */
public final class ProblemException extends RuntimeException {

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  public ProblemException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** One problem and what caused it. */
  public ProblemException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problems = List.of(problem);
  }

  /** All problems, in the order of the source text. */
  public List<Problem> problems() {
    return problems;
  }
}
