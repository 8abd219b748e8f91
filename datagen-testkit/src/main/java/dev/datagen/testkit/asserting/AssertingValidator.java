package dev.datagen.testkit.asserting;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Validator;
import java.util.List;

/**
 * Checks that the engine shows a validator the tables that it asked for, merges neighbours in
 * order, and concludes once.
 *
 * @param <S> the state of the validator within
 */
public final class AssertingValidator<S> implements Validator<AssertingValidator.Seen<S>> {

  /**
   * A state with the stretch of the run that it covers.
   *
   * @param state the state within
   * @param last where the stretch ends, comparable with other stretches by table and row
   */
  public record Seen<S>(S state, Place last) {}

  /**
   * A place in the run.
   *
   * @param table the table
   * @param row the row behind the last one seen
   */
  public record Place(String table, long row) {}

  private final Validator<S> validator;
  private volatile boolean concluded;

  /** Wraps a validator. */
  public AssertingValidator(Validator<S> validator) {
    this.validator = validator;
  }

  @Override
  public boolean observes(String table) {
    return validator.observes(table);
  }

  @Override
  public Seen<S> observe(Chunk chunk) {
    String table = chunk.table().name();
    Breach.ofEngine(validator.observes(table), "showed " + table + ", which was not asked for");
    Breach.ofEngine(!concluded, "a chunk after the conclusion");
    return new Seen<>(validator.observe(chunk), new Place(table, chunk.firstRow() + chunk.size()));
  }

  @Override
  public Seen<S> merge(Seen<S> earlier, Seen<S> later) {
    Breach.ofEngine(
        !earlier.last().table().equals(later.last().table())
            || earlier.last().row() < later.last().row(),
        "merged a later stretch before an earlier one");
    return new Seen<>(validator.merge(earlier.state(), later.state()), later.last());
  }

  @Override
  public List<Finding> conclude(Seen<S> seen) {
    Breach.ofEngine(!concluded, "concluded twice");
    concluded = true;
    List<Finding> findings = validator.conclude(seen == null ? null : seen.state());
    Breach.of(validator, findings != null, "gave no findings");
    return findings;
  }
}
