package dev.datagen.cli.command;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.cli.RunFailed;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.table.ReportTable;
import dev.datagen.core.report.ReportFile;
import dev.datagen.core.report.ReportJson;
import dev.datagen.core.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes and prints the report of a validation. */
final class ReportView {

  private final Console console;
  private final ValidationArguments arguments;

  ReportView(Console console, ValidationArguments arguments) {
    this.console = console;
    this.arguments = arguments;
  }

  /** Writes the report to where {@code --report} says, else to {@code beside} unless null. */
  void write(ValidationReport report, Path beside) {
    Path file = arguments.report() == null ? beside : arguments.report();
    if (file == null) {
      return;
    }
    try {
      ReportFile.write(report, file);
    } catch (IOException e) {
      throw failed(e.getMessage(), e);
    }
  }

  /** Removes what an earlier run said of data that are no more; nothing if null. */
  void removeStale(Path beside) {
    try {
      if (beside != null) {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw failed(
          "cannot remove the report of an earlier run, " + beside + ": " + e.getMessage(), e);
    }
  }

  private static RunFailed failed(String message, IOException cause) {
    return new RunFailed(
        new ProblemException(
            new Problem(
                "report", Problem.Severity.ERROR, Category.RESOURCES, "", message, "", null),
            cause));
  }

  /** Prints the report in the format asked for. */
  void print(ValidationReport report) {
    console
        .out()
        .print(
            arguments.isJson()
                ? ReportJson.of(report)
                : ReportTable.of(report, console.colouredOut()));
    console.out().flush();
  }
}
