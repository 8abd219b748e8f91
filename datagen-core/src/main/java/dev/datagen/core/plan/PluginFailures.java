package dev.datagen.core.plan;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.core.registry.Component;

/** What to tell when a plugin throws something that is not addressed to the user. */
final class PluginFailures {

  private PluginFailures() {}

  static Problem atPlanning(
      Planning planning, Component.Kind kind, String id, String path, Throwable cause) {
    return new Problem(
        "plugin-failed",
        Problem.Severity.ERROR,
        Category.PLUGIN,
        path,
        "the "
            + kind
            + " \""
            + id
            + "\" ("
            + planning.registry.component(kind, id).origin()
            + ") failed while it was planned: "
            + cause,
        "this is a fault of the plugin; --debug shows the whole trace",
        planning.dataset.positions().apply(path));
  }
}
