package dev.datagen.core.validation;

import dev.datagen.api.validator.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One check and its state so far. Observing is for any thread, the rest for one at a time. */
public final class RunningCheck<S> {

  /** Adds what a chunk told. */
  public interface Merge {
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
    return () -> state = state == null ? check.begin(part) : check.merge(state, part);
  }

  List<Finding> conclude(Map<String, String> broken) {
    Map<String, String> concerned = new TreeMap<>(broken);
    concerned.keySet().retainAll(tables);
    return concerned.isEmpty() ? check.conclude(state) : check.concludeWithout(state, concerned);
  }

  Check<S> check() {
    return check;
  }
}
