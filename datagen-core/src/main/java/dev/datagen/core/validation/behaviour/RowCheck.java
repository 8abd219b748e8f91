package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.join.JoinPlan;
import dev.datagen.core.validation.join.JoinState;
import dev.datagen.core.validation.join.JoinedRows;
import dev.datagen.core.validation.law.RowFormula;
import java.util.List;
import java.util.Set;

/** Whether values follow a law that other tables' rows have a part in. */
final class RowCheck implements Check<JoinState> {

  private final Subject subject;
  private final RowFormula formula;
  private final JoinPlan join;
  private final Plan plan;
  private final RowFindings findings;

  RowCheck(Subject subject, RowFormula formula, JoinPlan join, Plan plan) {
    this.subject = subject;
    this.formula = formula;
    this.join = join;
    this.plan = plan;
    this.findings = new RowFindings(subject, formula);
  }

  @Override
  public Set<String> reads() {
    return join.reads(plan);
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return findings.notChecked(reason);
  }

  @Override
  public JoinState observe(Observed chunk) {
    return JoinState.of(join, chunk);
  }

  @Override
  public JoinState merge(JoinState earlier, JoinState later) {
    return earlier.merge(later);
  }

  @Override
  public List<Finding> conclude(JoinState state) {
    if (state == null) {
      return notChecked("there are no rows");
    }
    JoinedRows joined = new JoinedRows(join, state);
    if (!joined.missing().isEmpty()) {
      return notChecked("there are no rows of " + joined.missing());
    }
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
