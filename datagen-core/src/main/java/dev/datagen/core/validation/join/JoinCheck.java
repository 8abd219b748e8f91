package dev.datagen.core.validation.join;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import java.util.List;
import java.util.Set;

/** A check of rows that are brought together with those that they belong or refer to. */
public abstract class JoinCheck implements Check<JoinState> {

  private final JoinPlan join;
  private final Plan plan;

  /**
   * @param join which rows are kept to be brought together
   */
  protected JoinCheck(JoinPlan join, Plan plan) {
    this.join = join;
    this.plan = plan;
  }

  /** Which rows are kept. */
  protected final JoinPlan join() {
    return join;
  }

  /** The plan of the data. */
  protected final Plan plan() {
    return plan;
  }

  @Override
  public final Set<String> reads() {
    return join.reads(plan);
  }

  @Override
  public final JoinState observe(Observed chunk) {
    return JoinState.of(join, chunk);
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
    JoinedRows joined = new JoinedRows(join, state);
    return joined.missing().isEmpty()
        ? conclude(joined)
        : notChecked("there are no rows of " + joined.missing());
  }

  /** The findings of the rows kept, of which there are some of every table. */
  protected abstract List<Finding> conclude(JoinedRows joined);
}
