package dev.datagen.core.report;

import java.util.List;

/**
 * Totals of a validation.
 *
 * @param tables tables looked at
 * @param rows rows of all of them
 * @param checks checks of the data, those included that could not be made
 * @param passed checks that hold
 * @param warnings checks that hold but should be looked at
 * @param failed checks that do not hold
 * @param notChecked checks about which nothing can be said
 * @param hardFailures failed ones that fail the run whatever the score
 * @param qualityScore 0 to 100, two digits behind the point
 * @param score how the quality score came about
 * @param minScore the least score asked for
 * @param strict whether warnings fail
 * @param valid whether every hard check holds, the score reaches the least one, and no warning
 *     stands against {@code strict}
 */
public record Summary(
    int tables,
    long rows,
    int checks,
    int passed,
    int warnings,
    int failed,
    int notChecked,
    int hardFailures,
    double qualityScore,
    List<PartScore> score,
    double minScore,
    boolean strict,
    boolean valid) {

  public Summary {
    score = List.copyOf(score);
  }
}
