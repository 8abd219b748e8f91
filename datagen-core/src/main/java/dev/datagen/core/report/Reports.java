package dev.datagen.core.report;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Part;
import dev.datagen.api.validator.Finding.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a report of findings. */
public final class Reports {

  private Reports() {}

  /**
   * The report of everything found.
   *
   * @param minScore the least quality score asked for, 0 to 100
   * @param strict whether warnings fail
   */
  public static ValidationReport of(
      String dataset,
      List<Finding> findings,
      List<TableProfile> tables,
      double minScore,
      boolean strict) {
    List<Finding> sorted = uniquelyNamed(findings).stream().sorted(worstFirst()).toList();
    return new ValidationReport(
        dataset,
        summary(sorted, tables, minScore, strict),
        sorted.stream().filter(Reports::isConstraint).toList(),
        sorted.stream().filter(finding -> !isConstraint(finding)).toList(),
        tables,
        recommendations(sorted));
  }

  /** A second finding of the same name gets a number behind it. */
  private static List<Finding> uniquelyNamed(List<Finding> findings) {
    Map<String, Integer> known = new HashMap<>();
    List<Finding> named = new ArrayList<>();
    for (Finding finding : findings) {
      int number = known.merge(finding.check(), 1, Integer::sum);
      named.add(number == 1 ? finding : finding.about(finding.subject() + " (" + number + ")"));
    }
    return named;
  }

  private static boolean isConstraint(Finding finding) {
    return finding.part() == Part.CONSTRAINTS || finding.part() == Part.RELATIONSHIPS;
  }

  private static Summary summary(
      List<Finding> findings, List<TableProfile> tables, double minScore, boolean strict) {
    List<PartScore> parts = Scoring.parts(findings);
    double score = Scoring.score(parts);
    int hard = (int) findings.stream().filter(f -> f.hard() && f.status() == Status.FAILED).count();
    int warnings = Scoring.count(findings, Status.WARNING);
    return new Summary(
        tables.size(),
        tables.stream().mapToLong(TableProfile::rows).sum(),
        findings.size(),
        Scoring.count(findings, Status.PASSED),
        warnings,
        Scoring.count(findings, Status.FAILED),
        Scoring.count(findings, Status.NOT_CHECKED),
        hard,
        score,
        parts,
        minScore,
        strict,
        hard == 0 && score >= minScore && !(strict && warnings > 0));
  }

  /** Failed hard ones, other failed ones, warnings, unchecked ones, the rest; then by name. */
  private static Comparator<Finding> worstFirst() {
    return Comparator.comparingInt(Reports::rank)
        .thenComparing(Finding::kind)
        .thenComparing(Finding::subject);
  }

  private static int rank(Finding finding) {
    return switch (finding.status()) {
      case FAILED -> finding.hard() ? 0 : 1;
      case WARNING -> 2;
      case NOT_CHECKED -> 3;
      case PASSED -> 4;
    };
  }

  private static List<String> recommendations(List<Finding> findings) {
    Set<String> recommendations = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (finding.status() != Status.PASSED && !finding.hint().isEmpty()) {
        recommendations.add(finding.check() + ": " + finding.hint());
      }
    }
    return List.copyOf(recommendations);
  }
}
