package dev.datagen.cli.problem;

import dev.datagen.api.problem.Problem;
import java.util.List;

/** The line that says how many problems there were. */
final class ProblemCount {

  private ProblemCount() {}

  /** As {@code 2 errors, 1 warning}. */
  static String of(List<Problem> problems) {
    long errors =
        problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).count();
    long warnings = problems.size() - errors;
    if (warnings == 0) {
      return count(errors, "error");
    }
    return errors == 0
        ? count(warnings, "warning")
        : count(errors, "error") + ", " + count(warnings, "warning");
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
