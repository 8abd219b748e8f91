package dev.datagen.core;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.html.Illustrated;
import dev.datagen.core.report.ValidationReport;
import java.io.IOException;
import java.util.Optional;

/** What lies beside the data: the report for people, the ledger of disorder. */
final class OutputFiles {

  private OutputFiles() {}

  /** Writes the report for people, if one is wanted. */
  static ValidationReport illustrate(Optional<Illustrated> illustrated, ValidationReport report) {
    try {
      if (illustrated.isPresent()) {
        illustrated.get().write(report);
      }
      return report;
    } catch (IOException e) {
      throw unusable("report", "the data are complete", e);
    }
  }

  static ProblemException unusableLedger(IOException failure) {
    return unusable("ledger", "", failure);
  }

  private static ProblemException unusable(String code, String hint, IOException failure) {
    return new ProblemException(
        new Problem(
            code, Problem.Severity.ERROR, Category.RESOURCES, "", failure.getMessage(), hint, null),
        failure);
  }
}
