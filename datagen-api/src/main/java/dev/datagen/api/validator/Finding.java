package dev.datagen.api.validator;

import java.util.List;

/**
 * The outcome of one check. Made by {@link FindingDraft}:
 *
 * <pre>{@code
 * Finding.of("range", "order.amount", Part.CONSTRAINTS).hard()
 *     .observed(1_000_000).examples(examples)
 *     .failed(1, "1 of 1,000,000 values is outside 0 … 500");
 * }</pre>
 *
 * @param kind which rule, stable, in snake case: {@code foreign_key}
 * @param subject what it is held against, stable: {@code "order.customer_id → customer.id"}
 * @param part which part of the quality score it counts for
 * @param status the outcome
 * @param hard whether a failure fails the run whatever the score
 * @param observations how many values or rows were looked at: the sample size of a test
 * @param violations how many of them break the rule; 0 for statistical checks
 * @param message the outcome in one sentence with its numbers
 * @param hint what to do about it; empty if that is plain
 * @param examples some violations, the first ones in the order of the rows
 * @param test the statistics behind the outcome; null for a check that looks at single values
 */
public record Finding(
    String kind,
    String subject,
    Part part,
    Status status,
    boolean hard,
    long observations,
    long violations,
    String message,
    String hint,
    List<ExampleRow> examples,
    StatisticalTest test) {

  public Finding {
    examples = List.copyOf(examples);
  }

  /** Starts a finding. */
  public static FindingDraft of(String kind, String subject, Part part) {
    return new FindingDraft(kind, subject, part);
  }

  /** The same finding about another subject. */
  public Finding about(String otherSubject) {
    return new Finding(
        kind,
        otherSubject,
        part,
        status,
        hard,
        observations,
        violations,
        message,
        hint,
        examples,
        test);
  }

  /** What was checked, stable and unique in a report: {@code "unique order.order_id"}. */
  public String check() {
    return kind + " " + subject;
  }

  /** A part of the quality score. */
  public enum Part {
    /** Types, keys, nulls and declared constraints. */
    CONSTRAINTS,
    /** Targets, and behaviour over time, by segment and by age. */
    BEHAVIOUR,
    /** Declared distributions, shares and rates. */
    STATISTICS,
    /** Foreign keys and lookups. */
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
