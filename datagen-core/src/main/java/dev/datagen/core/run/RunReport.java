package dev.datagen.core.run;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.sink.Receipt;
import dev.datagen.core.report.ValidationReport;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param laps what checks of the laps of a loop say, of which {@code validation} is one; empty
 *     without a loop
 * @param disorder how many rows were late, sent twice, left out or deleted on purpose
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
    long weeks,
    Optional<Laps> laps,
    Map<Injected.Kind, Long> disorder) {

  public RunReport {
    tables = List.copyOf(tables);
    warnings = List.copyOf(warnings);
    disorder = Collections.unmodifiableMap(new LinkedHashMap<>(disorder));
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
    return with(Optional.of(report), lag, weeks, laps, disorder);
  }

  /** The same with what checks of the laps of a loop say. */
  public RunReport with(Laps checked) {
    return with(validation, lag, weeks, Optional.of(checked), disorder);
  }

  /** The same with what went wrong on purpose. */
  public RunReport with(Map<Injected.Kind, Long> injected) {
    return with(validation, lag, weeks, laps, injected);
  }

  /** The same with how it went with the clock. */
  public RunReport with(Lag measured, long weeksMoved) {
    return with(validation, measured, weeksMoved, laps, disorder);
  }

  private RunReport with(
      Optional<ValidationReport> report,
      Lag measured,
      long weeksMoved,
      Optional<Laps> checked,
      Map<Injected.Kind, Long> injected) {
    return new RunReport(
        dataset,
        seed,
        tables,
        elapsed,
        warnings,
        report,
        cut,
        measured,
        weeksMoved,
        checked,
        injected);
  }

  /** Rows of all tables together. */
  public long rows() {
    return tables.stream().mapToLong(TableReport::rows).sum();
  }
}
