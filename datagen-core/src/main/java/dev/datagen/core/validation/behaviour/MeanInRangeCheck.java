package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.api.validator.StatisticalTest;
import dev.datagen.core.dataset.TargetsSpec.MeanInRange;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.law.Reals;
import dev.datagen.core.validation.statistics.Distributions;
import dev.datagen.core.validation.statistics.PreciseSum;
import dev.datagen.core.validation.statistics.Significance;
import java.util.List;
import java.util.Set;

/**
 * Whether a column's mean lies in a range. It fails if it lies farther outside than the standard
 * error of the mean (from the sample's own variance) explains.
 */
final class MeanInRangeCheck implements Check<MeanInRangeCheck.Moments> {

  /** Number, sum and sum of squares of values. */
  static final class Moments {
    private long count;
    private final PreciseSum sum = new PreciseSum();
    private final PreciseSum squares = new PreciseSum();
  }

  private final Subject subject;
  private final ColumnType type;
  private final MeanInRange target;
  private final String reach;

  /**
   * @param reach what the declared law says of the target, in words; empty if nothing
   */
  MeanInRangeCheck(Subject subject, ColumnType type, MeanInRange target, String reach) {
    this.subject = subject;
    this.type = type;
    this.target = target;
    this.reach = reach;
    subject.significance().register(1);
  }

  @Override
  public Set<String> reads() {
    return Set.of(subject.attribute());
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return List.of(subject.finding().notChecked(reason));
  }

  @Override
  public Moments observe(Observed chunk) {
    Column column = chunk.column(subject.column());
    double[] numbers = Reals.of(column, type);
    Moments moments = new Moments();
    for (double number : numbers) {
      if (!Double.isNaN(number)) {
        moments.count++;
        moments.sum.add(number);
        moments.squares.add(number * number);
      }
    }
    return moments;
  }

  @Override
  public Moments merge(Moments earlier, Moments later) {
    earlier.count += later.count;
    earlier.sum.add(later.sum);
    earlier.squares.add(later.squares);
    return earlier;
  }

  @Override
  public List<Finding> conclude(Moments state) {
    if (state == null || state.count == 0) {
      return notChecked("there are no values");
    }
    if (state.count == 1) {
      return notChecked("one value has no mean to speak of");
    }
    double mean = state.sum.value() / state.count;
    double variance = Math.max(0, state.squares.value() / state.count - mean * mean);
    long freedom = state.count - 1;
    double error = Math.sqrt(variance / freedom);
    double bound = mean < target.min() ? target.min() : target.max();
    boolean inside = mean >= target.min() && mean <= target.max();
    double z = inside ? 0 : error > 0 ? (mean - bound) / error : Double.POSITIVE_INFINITY;
    double pValue = inside ? 1 : Distributions.studentAbove(Math.abs(z), freedom);
    Significance significance = subject.significance();
    FindingDraft draft =
        subject
            .finding()
            .observed(state.count)
            .hint(reach.isEmpty() ? "" : reach + ": change the target, or what the schema declares")
            .test(
                new StatisticalTest(
                    "t test of the mean against the nearer bound, one-sided",
                    z,
                    Distributions.studentQuantile(significance.failing(), freedom),
                    Distributions.studentQuantile(significance.warning(), freedom),
                    significance.reason(),
                    pValue,
                    List.of(new StatisticalTest.Stratum("mean", bound, mean, state.count))));
    String text =
        "mean "
            + Verdict.number(mean)
            + (inside ? " lies in " : " lies outside of ")
            + Verdict.number(target.min())
            + " … "
            + Verdict.number(target.max());
    return List.of(
        switch (significance.judge(pValue)) {
          case HOLDS -> draft.passed(text + (inside ? "" : ", by no more than chance"));
          case DOUBTFUL ->
              draft.warning(
                  text + " (p = " + Verdict.number(pValue) + ", " + significance.doubt() + ")");
          case FAILS -> draft.failed(0, text + " (p = " + Verdict.number(pValue) + ")");
        });
  }
}
