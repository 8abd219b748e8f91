package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.join.JoinState;
import dev.datagen.core.validation.join.JoinedRows;
import java.util.List;
import java.util.Set;

/** A check of the walks that a fact's rows are: keeps the rows of some parents, all of each. */
abstract class WalkCheck implements Check<JoinState> {

  private final Subject subject;
  private final WalkColumns columns;
  private final Plan plan;

  WalkCheck(Subject subject, WalkColumns columns, Plan plan) {
    this.subject = subject;
    this.columns = columns;
    this.plan = plan;
  }

  final Subject subject() {
    return subject;
  }

  final WalkColumns columns() {
    return columns;
  }

  @Override
  public final Set<String> reads() {
    return columns.join().reads(plan);
  }

  /** All steps of a parent must be there. */
  @Override
  public final Set<String> wholeTables() {
    return columns.join().specs().keySet();
  }

  @Override
  public final JoinState observe(Observed chunk) {
    return JoinState.of(columns.join(), chunk);
  }

  @Override
  public final JoinState merge(JoinState earlier, JoinState later) {
    return earlier.merge(later);
  }

  @Override
  public final List<Finding> conclude(JoinState state) {
    if (state == null) {
      return notChecked("there are no rows");
    }
    JoinedRows joined = new JoinedRows(columns.join(), state);
    if (!joined.missing().isEmpty()) {
      return notChecked("there are no rows of " + joined.missing());
    }
    return conclude(
        WalkRows.of(joined, columns.step(), columns.entered(), columns.left(), columns.segment()),
        joined);
  }

  /** The findings of the walks kept. */
  abstract List<Finding> conclude(List<List<WalkRows.Step>> walks, JoinedRows joined);
}
