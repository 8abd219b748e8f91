package dev.datagen.core.validation.join;

import dev.datagen.api.rows.Chunk;
import java.util.HashMap;
import java.util.Map;

/** The rows kept of several tables. */
public final class JoinState {

  private final Map<String, TableSample> samples = new HashMap<>();

  /** What a chunk of one of the tables adds. */
  public static JoinState of(JoinPlan plan, Chunk chunk) {
    return of(plan.specs().get(chunk.table().name()), chunk);
  }

  /** What a chunk of a table adds. */
  public static JoinState of(SampleSpec spec, Chunk chunk) {
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
