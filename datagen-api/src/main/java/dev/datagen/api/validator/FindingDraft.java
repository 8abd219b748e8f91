package dev.datagen.api.validator;

import dev.datagen.api.validator.Finding.Part;
import dev.datagen.api.validator.Finding.Status;
import java.util.List;

/** A finding under way; each of the last four methods ends it. */
public final class FindingDraft {

  private final String kind;
  private final String subject;
  private final Part part;
  private boolean hard;
  private long observations;
  private String hint = "";
  private List<ExampleRow> examples = List.of();
  private StatisticalTest test;

  FindingDraft(String kind, String subject, Part part) {
    this.kind = kind;
    this.subject = subject;
    this.part = part;
  }

  /** A failure fails the run whatever the score. */
  public FindingDraft hard() {
    hard = true;
    return this;
  }

  /** How many values or rows were looked at. */
  public FindingDraft observed(long count) {
    observations = count;
    return this;
  }

  /** What to do about it. */
  public FindingDraft hint(String text) {
    hint = text;
    return this;
  }

  /** Some violations. */
  public FindingDraft examples(List<ExampleRow> some) {
    examples = some;
    return this;
  }

  /** The statistics behind the outcome. */
  public FindingDraft test(StatisticalTest statistics) {
    test = statistics;
    return this;
  }

  /** The check holds. */
  public Finding passed(String message) {
    return end(Status.PASSED, 0, message);
  }

  /** The check holds, but should be looked at. */
  public Finding warning(String message) {
    return end(Status.WARNING, 0, message);
  }

  /**
   * The check does not hold.
   *
   * @param violations how many values or rows break it; 0 for statistical checks
   */
  public Finding failed(long violations, String message) {
    return end(Status.FAILED, violations, message);
  }

  /** Nothing can be said; the message says why. */
  public Finding notChecked(String message) {
    return end(Status.NOT_CHECKED, 0, message);
  }

  private Finding end(Status status, long violations, String message) {
    return new Finding(
        kind, subject, part, status, hard, observations, violations, message, hint, examples, test);
  }
}
