package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.join.JoinCheck;
import dev.datagen.core.validation.join.JoinPlan;
import dev.datagen.core.validation.join.JoinedRows;
import dev.datagen.core.validation.law.RowFormula;
import java.util.List;

/** Whether values follow a law that other tables' rows have a part in. */
final class RowCheck extends JoinCheck {

  private final Subject subject;
  private final RowFormula formula;
  private final RowFindings findings;

  RowCheck(Subject subject, RowFormula formula, JoinPlan join, Plan plan) {
    super(join, plan);
    this.subject = subject;
    this.formula = formula;
    this.findings = new RowFindings(subject, formula);
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return findings.notChecked(reason);
  }

  @Override
  protected List<Finding> conclude(JoinedRows joined) {
    RowTally tally = new RowTally(formula);
    try {
      for (JoinedRows.Batch batch : joined.batches()) {
        Column values = batch.own(subject.column());
        long[] seeds = Seeds.of(batch.rows());
        tally.add(formula, values, batch.inputs(), seeds, batch.orphans());
      }
    } catch (RowError e) {
      return notChecked("what the values follow from is not in the data: " + e.getMessage());
    }
    return findings.of(tally, joined.note());
  }
}
