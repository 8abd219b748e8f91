package dev.datagen.core.validation;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.report.Reports;
import dev.datagen.core.report.TableProfile;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.run.Tap;
import dev.datagen.core.validation.key.Resolver;
import dev.datagen.core.validation.profile.TableStats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes checks of the chunks that pass by. */
public final class ValidationTap implements Tap<List<RunningCheck.Merge>> {

  private final Plan plan;
  private final ValidationOptions options;
  private final Availability availability;
  private final List<RunningCheck<?>> running = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, TableStats> stats = new LinkedHashMap<>();
  private List<TableSchema> tables = List.of();

  /** Makes the checks that the data available allow. */
  public ValidationTap(
      Plan plan, ValidationOptions options, Availability availability, Resolver resolver) {
    this.plan = plan;
    this.options = options;
    this.availability = availability;
    Validations validations = Validations.of(plan, options, availability, resolver);
    validations.checks().forEach(check -> running.add(new RunningCheck<>(check)));
    findings.addAll(validations.notChecked());
  }

  /** Sets the tables whose chunks will come. */
  public ValidationTap open(List<TableSchema> schemas) {
    tables = List.copyOf(schemas);
    return this;
  }

  /** Adds findings that were made elsewhere. */
  public void add(List<Finding> others) {
    findings.addAll(others);
  }

  @Override
  public String name() {
    return "validation";
  }

  @Override
  public List<RunningCheck.Merge> prepare(Chunk chunk) {
    Observed observed = new Observed(chunk);
    List<RunningCheck.Merge> merges = new ArrayList<>(running.size() + 1);
    for (RunningCheck<?> check : running) {
      if (check.observes(observed.table())) {
        merges.add(check.observe(observed));
      }
    }
    TableStats part = TableStats.of(observed);
    merges.add(() -> stats.merge(observed.table(), part, TableStats::add));
    return merges;
  }

  @Override
  public void append(List<RunningCheck.Merge> prepared) throws IOException {
    try {
      prepared.forEach(RunningCheck.Merge::run);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void conclude() throws IOException {
    conclude(Map.of());
  }

  /**
   * Concludes where some tables could not be read to their end.
   *
   * @param broken table → why
   */
  public void conclude(Map<String, String> broken) throws IOException {
    broken.keySet().forEach(stats::remove);
    try {
      for (RunningCheck<?> check : running) {
        findings.addAll(check.conclude(broken));
        check.check().close();
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    running.clear();
  }

  @Override
  public void abort() {
    running.forEach(check -> check.check().close());
    running.clear();
  }

  /** What was found, once everything is concluded. */
  public ValidationReport report() {
    return Reports.of(
        plan.dataset().spec().name(), findings, profiles(), options.minScore(), options.strict());
  }

  private List<TableProfile> profiles() {
    List<TableProfile> profiles = new ArrayList<>();
    for (TableSchema table : tables) {
      TableStats found = stats.get(table.name());
      List<ColumnSchema> columns = table.columns();
      profiles.add(
          found == null
              ? TableStats.empty(table)
              : found.profile(
                  i ->
                      availability.obstacle(table.name() + "." + columns.get(i).name()).isEmpty()));
    }
    return profiles;
  }
}
