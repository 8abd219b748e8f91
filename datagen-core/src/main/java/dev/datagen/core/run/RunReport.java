package dev.datagen.core.run;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.sink.Receipt;
import dev.datagen.core.report.ValidationReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param dataset name of the dataset
 * @param seed the master seed
 * @param tables what was made of each table, in the order in which they were made
 * @param elapsed how long the run took, planning aside
 * @param warnings what the user should look at
 * @param validation what checks of the data say; empty if they were not asked for or the run was
 *     cut
 * @param cut whether the run ended, well, before everything was made
 * @param lag how late rows were where they were due at a time
 * @param weeks by how many weeks times were moved
 */
public record RunReport(
    String dataset,
    long seed,
    List<TableReport> tables,
    Duration elapsed,
    List<Problem> warnings,
    Optional<ValidationReport> validation,
    boolean cut,
    Lag lag,
    long weeks) {

  public RunReport {
    tables = List.copyOf(tables);
    warnings = List.copyOf(warnings);
  }

  /**
   * What was made of one table.
   *
   * @param name the table
   * @param rows rows made
   * @param outputs files or topics that hold them
   */
  public record TableReport(String name, long rows, List<Receipt.Output> outputs) {}

  /** The same with what checks of the data say. */
  public RunReport with(ValidationReport report) {
    return new RunReport(
        dataset, seed, tables, elapsed, warnings, Optional.of(report), cut, lag, weeks);
  }

  /** The same with how it went with the clock. */
  public RunReport with(Lag measured, long weeksMoved) {
    return new RunReport(
        dataset, seed, tables, elapsed, warnings, validation, cut, measured, weeksMoved);
  }

  /** Rows of all tables together. */
  public long rows() {
    return tables.stream().mapToLong(TableReport::rows).sum();
  }
}
