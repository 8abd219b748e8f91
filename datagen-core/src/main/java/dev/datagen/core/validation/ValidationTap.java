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
import dev.datagen.core.validation.profile.TableDetails;
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
  private final Map<String, TableDetails> details = new LinkedHashMap<>();
  private List<TableSchema> tables = List.of();
  private int threads = 1;

  /** Makes the checks that the data available allow. */
  public ValidationTap(
      Plan plan, ValidationOptions options, Availability availability, Resolver resolver) {
    this(plan, options, availability, Validations.of(plan, options, availability, resolver));
  }

  private ValidationTap(
      Plan plan, ValidationOptions options, Availability availability, Validations validations) {
    this.plan = plan;
    this.options = options;
    this.availability = availability;
    validations.checks().forEach(check -> running.add(new RunningCheck<>(check)));
    findings.addAll(validations.notChecked());
  }

  /** What the checks of single rows and of keys say of some chunks. */
  public static List<Finding> findings(Plan plan, List<Chunk> chunks, Resolver resolver) {
    ValidationOptions options = ValidationOptions.DEFAULTS;
    Validations checks = Validations.ofRows(plan, options, Availability.ALL, resolver);
    ValidationTap tap = new ValidationTap(plan, options, Availability.ALL, checks);
    try {
      for (Chunk chunk : chunks) {
        tap.append(tap.prepare(chunk));
      }
      tap.conclude();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
    return List.copyOf(tap.findings);
  }

  /** Sets the tables whose chunks will come. */
  public ValidationTap open(List<TableSchema> schemas) {
    tables = List.copyOf(schemas);
    return this;
  }

  /** Sets on how many threads the checks are concluded; 1 unless said. */
  public ValidationTap threads(int count) {
    threads = count;
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
    if (options.profile()) {
      merges.add(
          () -> details.computeIfAbsent(observed.table(), t -> new TableDetails()).add(chunk));
    }
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
      findings.addAll(
          new RepeatedRows(plan).settle(running, Conclusions.of(running, broken, threads)));
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
      TableDetails more = details.get(table.name());
      profiles.add(
          found == null
              ? TableStats.empty(table)
              : found.profile(
                  i -> availability.obstacle(table.name() + "." + columns.get(i).name()).isEmpty(),
                  i -> more == null ? null : more.detail(i)));
    }
    return profiles;
  }
}
