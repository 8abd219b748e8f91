package dev.datagen.cli.table;

import dev.datagen.api.validator.ExampleRow;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Status;
import dev.datagen.cli.console.DisplayWidth;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.console.Style;
import dev.datagen.core.report.PartScore;
import dev.datagen.core.report.Summary;
import dev.datagen.core.report.ValidationReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A validation for people: what does not hold, the worst first, and the score. */
public final class ReportTable {

  /** No line is wider. */
  public static final int WIDTH = 100;

  private static final int MAX_ROWS = 25;
  private static final int MAX_TOLD = 10;
  private static final int MAX_EXAMPLES = 3;
  private static final int CHECK_WIDTH = 56;

  /** Lines, spaces and the outcome: what a row takes besides the check and the two numbers. */
  private static final int FRAME_WIDTH = 20;

  private static final List<String> HEADINGS = List.of("outcome", "check", "looked at", "broken");
  private static final boolean[] RIGHT_ALIGNED = {false, false, true, true};

  private final StringBuilder text = new StringBuilder();
  private final boolean coloured;

  private ReportTable(boolean coloured) {
    this.coloured = coloured;
  }

  /** Lines, each with its line end. */
  public static String of(ValidationReport report, boolean coloured) {
    ReportTable table = new ReportTable(coloured);
    List<Finding> open =
        report.findings().stream()
            .filter(finding -> finding.status() != Status.PASSED)
            .sorted(Comparator.comparingInt(ReportTable::rank))
            .toList();
    List<Finding> told =
        open.stream().filter(finding -> finding.status() != Status.NOT_CHECKED).toList();
    table.findings(told);
    told.stream().limit(MAX_TOLD).forEach(table::explain);
    table.notChecked(open.subList(told.size(), open.size()));
    table.summary(report.summary());
    return table.text.toString();
  }

  private static int rank(Finding finding) {
    return switch (finding.status()) {
      case FAILED -> finding.hard() ? 0 : 1;
      case WARNING -> 2;
      case NOT_CHECKED -> 3;
      case PASSED -> 4;
    };
  }

  private void findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    List<String[]> rows = new ArrayList<>();
    int[] numbers = {HEADINGS.get(2).length(), HEADINGS.get(3).length()};
    for (Finding finding : findings.stream().limit(MAX_ROWS).toList()) {
      String broken = finding.test() == null ? Numbers.grouped(finding.violations()) : "law";
      String[] row = {
        outcome(finding),
        SafeText.line(finding.check()),
        Numbers.grouped(finding.observations()),
        broken
      };
      rows.add(row);
      numbers[0] = Math.max(numbers[0], row[2].length());
      numbers[1] = Math.max(numbers[1], broken.length());
    }
    int width = Math.min(CHECK_WIDTH, WIDTH - FRAME_WIDTH - numbers[0] - numbers[1]);
    rows.forEach(row -> row[1] = DisplayWidth.cut(row[1], width));
    for (String line : TextTable.of(HEADINGS, RIGHT_ALIGNED, rows, null).split("\n")) {
      text.append(colour(line)).append('\n');
    }
    if (findings.size() > MAX_ROWS) {
      line("  … and " + Numbers.grouped(findings.size() - MAX_ROWS) + " more in the report");
    }
  }

  private static String outcome(Finding finding) {
    return switch (finding.status()) {
      case FAILED -> finding.hard() ? "FAILED" : "failed";
      case WARNING -> "warning";
      case NOT_CHECKED -> "not checked";
      case PASSED -> "passed";
    };
  }

  private String colour(String line) {
    if (line.startsWith("| FAILED ") || line.startsWith("| failed ")) {
      return Style.ERROR.on(coloured, line);
    }
    if (line.startsWith("| warning ")) {
      return Style.WARNING.on(coloured, line);
    }
    return line;
  }

  private void explain(Finding finding) {
    line("");
    wrapped("", finding.check() + ": " + finding.message());
    for (ExampleRow example : finding.examples().stream().limit(MAX_EXAMPLES).toList()) {
      // a key that is itself the example is not said twice
      String where =
          example.key().isEmpty() || example.key().equals(example.text())
              ? example.row() < 0 ? "" : "row " + Numbers.grouped(example.row()) + ": "
              : example.key() + ": ";
      line("  " + where + example.text());
    }
    if (!finding.hint().isEmpty()) {
      wrapped("  → ", finding.hint());
    }
  }

  /** Checks about which nothing can be said, one line for each reason. */
  private void notChecked(List<Finding> findings) {
    Map<String, List<Finding>> byReason = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byReason.computeIfAbsent(finding.message(), reason -> new ArrayList<>()).add(finding);
    }
    if (!findings.isEmpty() && text.length() > 0) {
      line("");
    }
    byReason.forEach(
        (reason, same) -> {
          String which = same.size() == 1 ? same.get(0).check() : same.size() + " checks";
          wrapped("", "not checked: " + which + ": " + reason);
        });
  }

  private void summary(Summary summary) {
    if (text.length() > 0) {
      line("");
    }
    String verdict =
        summary.valid() ? Style.CARET.on(coloured, "valid") : Style.ERROR.on(coloured, "not valid");
    text.append(verdict)
        .append(": ")
        .append(Numbers.grouped(summary.checks()))
        .append(summary.checks() == 1 ? " check" : " checks")
        .append(", ")
        .append(Numbers.grouped(summary.passed()))
        .append(" passed")
        .append(some(summary.failed(), "failed"))
        .append(some(summary.warnings(), summary.warnings() == 1 ? "warning" : "warnings"))
        .append(some(summary.notChecked(), "not checked"))
        .append(
            summary.checks() == summary.notChecked()
                ? "; no quality score"
                : "; quality score " + number(summary.qualityScore()))
        .append('\n');
    score(summary);
    for (PartScore part : summary.score()) {
      if (part.checks() > 0 && part.passed() < part.checks()) {
        line(
            "  "
                + part.part().name().toLowerCase(Locale.ROOT)
                + ": "
                + part.passed()
                + " of "
                + part.checks()
                + " hold"
                + (part.warnings() == 0 ? "" : ", " + part.warnings() + " with a warning")
                + ": "
                + number(part.points())
                + " of "
                + number(100 * part.weight())
                + " points");
      }
    }
    if (!summary.valid()) {
      line("  " + reason(summary));
    }
  }

  /** Nothing can be said of checks that were not made, so they do not count. */
  private void score(Summary summary) {
    int made = summary.checks() - summary.notChecked();
    if (made > 0 && summary.notChecked() > 0) {
      String checks = Numbers.grouped(made) + (made == 1 ? " check" : " checks");
      line("  the score is that of the " + checks + " that could be made");
    }
  }

  private static String reason(Summary summary) {
    if (summary.hardFailures() > 0) {
      return Numbers.grouped(summary.hardFailures())
          + (summary.hardFailures() == 1 ? " check that" : " checks that")
          + " must hold whatever the score "
          + (summary.hardFailures() == 1 ? "does" : "do")
          + " not";
    }
    return summary.qualityScore() < summary.minScore()
        ? "the score is below " + number(summary.minScore()) + " (--min-score)"
        : "warnings fail (--strict)";
  }

  private static String some(int count, String what) {
    return count == 0 ? "" : ", " + Numbers.grouped(count) + " " + what;
  }

  private static String number(double value) {
    String fixed = String.format(Locale.ROOT, "%.2f", value);
    return fixed.endsWith(".00") ? fixed.substring(0, fixed.length() - 3) : fixed;
  }

  private void line(String content) {
    text.append(DisplayWidth.cut(SafeText.line(content), WIDTH)).append('\n');
  }

  private void wrapped(String indent, String content) {
    StringBuilder line = new StringBuilder(indent);
    int used = DisplayWidth.of(indent);
    boolean first = true;
    for (String word : SafeText.line(content).split(" ")) {
      int width = DisplayWidth.of(word);
      if (!first && used + 1 + width > WIDTH) {
        line(line.toString());
        line.setLength(0);
        line.append("    ");
        used = 4;
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      used += width + (first ? 0 : 1);
      first = false;
    }
    line(line.toString());
  }
}
