package dev.datagen.api.validator;

import java.util.List;

/**
 * The outcome of one check.
 *
 * @param check what was checked, stable: {@code "unique order.order_id"}
 * @param part which part of the quality score it counts for
 * @param status the outcome
 * @param hard whether a failure fails the run whatever the score
 * @param observations how many values or rows were looked at
 * @param violations how many of them break the rule; 0 for statistical checks
 * @param message the outcome in one sentence with its numbers
 * @param examples some violations, each one line
 */
public record Finding(
    String check,
    Part part,
    Status status,
    boolean hard,
    long observations,
    long violations,
    String message,
    List<String> examples) {

  public Finding {
    examples = List.copyOf(examples);
  }

  /** A part of the quality score. */
  public enum Part {
    CONSTRAINTS,
    BEHAVIOUR,
    STATISTICS,
    RELATIONSHIPS
  }

  /** The outcome of a check. */
  public enum Status {
    PASSED,
    WARNING,
    FAILED,
    NOT_CHECKED
  }
}
