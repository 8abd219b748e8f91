package dev.datagen.core.validation.join;

import dev.datagen.core.validation.Observed;
import java.util.HashMap;
import java.util.Map;

/** The rows kept of several tables. */
public final class JoinState {

  private final Map<String, TableSample> samples = new HashMap<>();

  /** What a chunk of one of the tables adds. */
  public static JoinState of(JoinPlan plan, Observed chunk) {
    return of(plan.specs().get(chunk.table()), chunk);
  }

  /** What a chunk of a table adds. */
  public static JoinState of(SampleSpec spec, Observed chunk) {
    JoinState state = new JoinState();
    state.samples.put(spec.table(), TableSample.of(spec, chunk));
    return state;
  }

  /** Adds a later part. */
  public JoinState merge(JoinState later) {
    later.samples.forEach((name, sample) -> samples.merge(name, sample, TableSample::merge));
    return this;
  }

  /** The rows kept of a table; null if none went by. */
  public TableSample sample(String table) {
    return samples.get(table);
  }
}
