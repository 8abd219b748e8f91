package dev.datagen.core.validation;

import dev.datagen.api.validator.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One check and its state so far. Observing is for any thread, the rest for one at a time. */
final class RunningCheck<S> {

  /** Adds what a chunk told. */
  interface Merge {
    void run();
  }

  private final Check<S> check;
  private final Set<String> tables = new HashSet<>();
  private S state;

  RunningCheck(Check<S> check) {
    this.check = check;
    for (String attribute : check.reads()) {
      tables.add(attribute.substring(0, attribute.indexOf('.')));
    }
  }

  boolean observes(String table) {
    return tables.contains(table);
  }

  Merge observe(Observed chunk) {
    S part = check.observe(chunk);
    return () -> state = state == null ? part : check.merge(state, part);
  }

  List<Finding> conclude() {
    return check.conclude(state);
  }

  Check<S> check() {
    return check;
  }
}
