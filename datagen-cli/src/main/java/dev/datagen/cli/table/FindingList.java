package dev.datagen.cli.table;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Status;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.console.Style;
import java.util.List;

/** The outcome of checks: those that did not pass in full, then how many there were of each. */
public final class FindingList {

  private static final int EXAMPLES = 3;

  private FindingList() {}

  /** Lines for people, each with its line end. */
  public static String of(List<Finding> findings, boolean coloured) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      if (finding.status() != Status.PASSED) {
        text.append(heading(finding.status(), coloured)).append(' ');
        text.append(SafeText.line(finding.check())).append(": ");
        text.append(SafeText.line(finding.message())).append('\n');
        finding.examples().stream()
            .limit(EXAMPLES)
            .forEach(
                example -> text.append("  ").append(SafeText.line(example.text())).append('\n'));
      }
    }
    return text.append(counts(findings)).append('\n').toString();
  }

  private static String heading(Status status, boolean coloured) {
    return switch (status) {
      case PASSED -> "passed:";
      case WARNING -> Style.WARNING.on(coloured, "warning:");
      case FAILED -> Style.ERROR.on(coloured, "failed:");
      case NOT_CHECKED -> Style.FAINT.on(coloured, "not checked:");
    };
  }

  private static String counts(List<Finding> findings) {
    StringBuilder text = new StringBuilder(findings.size() + " checks");
    if (findings.size() == 1) {
      text.setLength(text.length() - 1);
    }
    String separator = ": ";
    for (Status status : Status.values()) {
      long count = findings.stream().filter(finding -> finding.status() == status).count();
      if (count > 0) {
        text.append(separator).append(count).append(' ').append(word(status));
        separator = ", ";
      }
    }
    return text.toString();
  }

  private static String word(Status status) {
    return switch (status) {
      case PASSED -> "passed";
      case WARNING -> "with a warning";
      case FAILED -> "failed";
      case NOT_CHECKED -> "not checked";
    };
  }
}
