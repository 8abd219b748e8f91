package dev.datagen.core.validation;

/**
 * How data are validated.
 *
 * @param examples how many violations of each check are kept as examples, 0 or more
 * @param profile whether quantiles, distinct counts and top values are told of each column
 * @param minScore the least quality score, 0 to 100
 * @param strict whether warnings fail
 */
public record ValidationOptions(int examples, boolean profile, double minScore, boolean strict) {

  /** Five examples, no profile, a score of 80, warnings pass. */
  public static final ValidationOptions DEFAULTS = new ValidationOptions(5, false, 80, false);

  public ValidationOptions {
    if (examples < 0) {
      throw new IllegalArgumentException("examples must be 0 or more, not " + examples);
    }
    if (!(minScore >= 0 && minScore <= 100)) {
      throw new IllegalArgumentException("the least score must be 0 to 100, not " + minScore);
    }
  }
}
