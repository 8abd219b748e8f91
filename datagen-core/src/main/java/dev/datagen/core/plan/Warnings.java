package dev.datagen.core.plan;

import dev.datagen.api.problem.Problem;
import dev.datagen.core.dataset.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects warnings, each once, and tells them in the order of the source text. Thread safe. */
final class Warnings {

  private final Dataset dataset;
  private final Set<Problem> seen = new LinkedHashSet<>();

  Warnings(Dataset dataset) {
    this.dataset = dataset;
    seen.addAll(dataset.warnings());
  }

  synchronized void add(String path, String message, String hint) {
    seen.add(dataset.warning("plan", path, message, hint));
  }

  synchronized List<Problem> all() {
    List<Problem> sorted = new ArrayList<>(seen);
    sorted.sort(
        Comparator.comparingInt((Problem p) -> p.position() == null ? 0 : p.position().line())
            .thenComparing(Problem::path)
            .thenComparing(Problem::message));
    return sorted;
  }
}
