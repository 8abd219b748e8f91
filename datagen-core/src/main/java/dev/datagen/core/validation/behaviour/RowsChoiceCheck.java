package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.law.RowsLaw;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.join.JoinState;
import dev.datagen.core.validation.join.KeptTable;
import dev.datagen.core.validation.join.KeyCounts;
import dev.datagen.core.validation.join.SampleSpec;
import dev.datagen.core.validation.join.TableSample;
import java.util.List;
import java.util.Set;

/** Whether values of another table's rows have the shares that the weights of the rows give. */
final class RowsChoiceCheck implements Check<FanoutState> {

  private static final long MOST_ROWS = 2 * SampleSpec.MOST_ROWS;

  private final Subject subject;
  private final RowsLaw law;
  private final Plan plan;
  private final SampleSpec other;

  RowsChoiceCheck(Subject subject, RowsLaw law, Plan plan) {
    this.subject = subject;
    this.law = law;
    this.plan = plan;
    String table = law.reference().table();
    int column = plan.table(table).columnIndex(law.reference().column());
    this.other = new SampleSpec(table, SampleSpec.BY_ROW, List.of(column), Long.MAX_VALUE);
    subject.significance().register(1);
  }

  /** Whether the other table is small enough to be kept. */
  static boolean isKept(RowsLaw law, Plan plan) {
    return plan.table(law.reference().table()).rows() <= MOST_ROWS;
  }

  @Override
  public Set<String> reads() {
    return Set.of(subject.attribute(), law.reference().table() + "." + law.reference().column());
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return List.of(subject.finding().notChecked(reason));
  }

  @Override
  public FanoutState observe(Observed chunk) {
    KeyCounts counts =
        chunk.table().equals(subject.table())
            ? KeyCounts.of(chunk.column(subject.column()), Long.MAX_VALUE)
            : null;
    JoinState rows =
        chunk.table().equals(other.table()) ? JoinState.of(other, chunk.chunk()) : null;
    return new FanoutState(rows, counts);
  }

  @Override
  public FanoutState merge(FanoutState earlier, FanoutState later) {
    return earlier.merge(later);
  }

  @Override
  public List<Finding> conclude(FanoutState state) {
    if (state == null || state.children() == null) {
      return notChecked("there are no values");
    }
    if (state.parents() == null || state.parents().sample(other.table()).size() == 0) {
      return notChecked("there are no rows of " + other.table());
    }
    TableSample sample = state.parents().sample(other.table());
    if (sample.limit() < Long.MAX_VALUE || state.children().limit() < Long.MAX_VALUE) {
      return notChecked(other.table() + " has more than the " + MOST_ROWS + " rows kept");
    }
    Column values = new KeptTable(sample).column(other.columns().get(0));
    double[] weights = law.weights().of(values.size());
    if (weights.length != values.size()) {
      return notChecked(
          weights.length
              + " weights are declared for "
              + values.size()
              + " rows of "
              + other.table());
    }
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += values.isNull(i) ? 0 : weights[i];
    }
    double[] shares = new double[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = weights[i] / total;
    }
    Categories categories = Categories.of(values, shares, law.reference().type());
    long[] hashes = TableSample.hashes(values);
    long[] counts = new long[categories.size() + 1];
    int[] places = categories.find(values);
    boolean[] counted = new boolean[categories.size()];
    long known = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (!values.isNull(i) && !counted[places[i]]) {
        counted[places[i]] = true;
        counts[places[i]] = state.children().count(hashes[i]);
        known += counts[places[i]];
      }
    }
    counts[categories.size()] = state.children().counted() - known;
    return List.of(ListCheck.conclude(subject, categories, counts));
  }
}
