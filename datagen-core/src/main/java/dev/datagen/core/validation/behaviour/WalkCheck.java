package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.join.JoinCheck;
import dev.datagen.core.validation.join.JoinedRows;
import java.util.List;
import java.util.Set;

/** A check of the walks that a fact's rows are: keeps the rows of some parents, all of each. */
abstract class WalkCheck extends JoinCheck {

  private final Subject subject;
  private final WalkColumns columns;

  WalkCheck(Subject subject, WalkColumns columns, Plan plan) {
    super(columns.join(), plan);
    this.subject = subject;
    this.columns = columns;
  }

  final Subject subject() {
    return subject;
  }

  final WalkColumns columns() {
    return columns;
  }

  /** All steps of a parent must be there. */
  @Override
  public final Set<String> wholeTables() {
    return columns.join().specs().keySet();
  }

  @Override
  protected final List<Finding> conclude(JoinedRows joined) {
    return conclude(
        WalkRows.of(joined, columns.step(), columns.entered(), columns.left(), columns.segment()),
        joined);
  }

  /** The findings of the walks kept. */
  abstract List<Finding> conclude(List<List<WalkRows.Step>> walks, JoinedRows joined);
}
