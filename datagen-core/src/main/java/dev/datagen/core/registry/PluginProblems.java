package dev.datagen.core.registry;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.util.List;

/** Problems of plugins have no place in a schema. */
final class PluginProblems {

  private PluginProblems() {}

  static Problem of(String code, String message, String hint, Category category) {
    return new Problem(code, Problem.Severity.ERROR, category, "", message, hint, null);
  }

  static ProblemException plugin(String origin, String message, String hint, Throwable cause) {
    Problem problem =
        of(
            "plugin-load",
            "cannot load the plugin " + origin + ": " + message,
            hint,
            Category.PLUGIN);
    return cause == null
        ? new ProblemException(List.of(problem))
        : new ProblemException(problem, cause);
  }
}
