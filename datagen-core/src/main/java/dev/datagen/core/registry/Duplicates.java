package dev.datagen.core.registry;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two components of one kind must not share an id: which one ran would be chance. */
final class Duplicates {

  private Duplicates() {}

  static void refuse(List<Component> components) {
    Map<String, Component> seen = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Component component : components) {
      Component earlier = seen.putIfAbsent(component.kind() + " " + component.id(), component);
      if (earlier != null) {
        problems.add(
            PluginProblems.of(
                "duplicate-id",
                "the "
                    + component.kind()
                    + " \""
                    + component.id()
                    + "\" is in "
                    + earlier.origin()
                    + " and in "
                    + component.origin(),
                "remove one of the two",
                Category.USER));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }
}
