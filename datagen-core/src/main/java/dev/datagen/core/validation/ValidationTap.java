package dev.datagen.core.validation;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.report.Reports;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.run.Tap;
import java.util.ArrayList;
import java.util.List;

/** Makes checks of the chunks that pass by. */
public final class ValidationTap implements Tap<List<RunningCheck.Merge>> {

  private final List<RunningCheck<?>> running = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private final Plan plan;
  private final ValidationOptions options;

  /** Makes the checks that the columns available allow. */
  public ValidationTap(Plan plan, ValidationOptions options, Availability availability) {
    this.plan = plan;
    this.options = options;
    Validations validations = Validations.of(plan, availability);
    validations.checks().forEach(check -> running.add(new RunningCheck<>(check)));
    findings.addAll(validations.notChecked());
  }

  @Override
  public String name() {
    return "validation";
  }

  @Override
  public List<RunningCheck.Merge> prepare(Chunk chunk) {
    Observed observed = new Observed(chunk);
    List<RunningCheck.Merge> merges = new ArrayList<>(running.size());
    for (RunningCheck<?> check : running) {
      if (check.observes(observed.table())) {
        merges.add(check.observe(observed));
      }
    }
    return merges;
  }

  @Override
  public void append(List<RunningCheck.Merge> prepared) {
    prepared.forEach(RunningCheck.Merge::run);
  }

  @Override
  public void conclude() {
    for (RunningCheck<?> check : running) {
      findings.addAll(check.conclude());
      check.check().close();
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
        plan.dataset().spec().name(), findings, List.of(), options.minScore(), options.strict());
  }
}
