package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.api.validator.StatisticalTest;
import dev.datagen.core.dataset.TargetsSpec.WeekendShare;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.law.Calendar;
import dev.datagen.core.validation.statistics.Distributions;
import dev.datagen.core.validation.statistics.Significance;
import java.util.List;
import java.util.Set;

/**
 * Whether the share of rows on Saturdays and Sundays lies in a range. It fails if such a share, or
 * one farther out, would be rare even if the true share were the bound that is passed.
 */
final class WeekendShareCheck implements Check<long[]> {

  private final Subject subject;
  private final ColumnType type;
  private final WeekendShare target;
  private final String reach;

  /**
   * @param reach what the declared patterns say of the target, in words; empty if nothing
   */
  WeekendShareCheck(Subject subject, ColumnType type, WeekendShare target, String reach) {
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
  public long[] observe(Observed chunk) {
    Column column = chunk.column(subject.column());
    int[] days = Calendar.fields(Dimension.DOW, Calendar.micros(column, type));
    long[] counts = new long[2];
    for (int i = 0; i < days.length; i++) {
      if (!column.isNull(i)) {
        counts[0]++;
        counts[1] += days[i] >= 5 ? 1 : 0;
      }
    }
    return counts;
  }

  @Override
  public long[] merge(long[] earlier, long[] later) {
    return Counts.merge(earlier, later);
  }

  @Override
  public List<Finding> conclude(long[] state) {
    if (state == null || state[0] == 0) {
      return notChecked("there are no rows");
    }
    double share = (double) state[1] / state[0];
    double bound = share < target.min() ? target.min() : target.max();
    boolean inside = share >= target.min() && share <= target.max();
    double tail =
        share < target.min()
            ? Distributions.binomialUpTo(state[1], state[0], bound)
            : 1 - Distributions.binomialUpTo(state[1] - 1, state[0], bound);
    double pValue = inside ? 1 : tail;
    Significance significance = subject.significance();
    FindingDraft draft =
        subject
            .finding()
            .observed(state[0])
            .hint(reach.isEmpty() ? "" : reach + ": change the target, or what the schema declares")
            .test(
                new StatisticalTest(
                    "exact binomial test against the nearer bound, one-sided",
                    pValue,
                    significance.failing(),
                    significance.warning(),
                    significance.reason(),
                    pValue,
                    List.of(new StatisticalTest.Stratum("weekends", bound, share, state[1]))));
    String text =
        "weekend share "
            + Verdict.number(share)
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
