package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.statistics.BinomialTest;
import dev.datagen.core.validation.statistics.Distributions;
import dev.datagen.core.validation.statistics.Outcome;
import java.util.List;
import java.util.Set;

/** Whether a column's share of nulls is the declared one, or at least that where others join it. */
final class NullRateCheck implements Check<long[]> {

  private final Subject subject;
  private final double rate;
  private final boolean atLeast;

  /**
   * @param atLeast whether other values may be null as well
   */
  NullRateCheck(Subject subject, double rate, boolean atLeast) {
    this.subject = subject;
    this.rate = rate;
    this.atLeast = atLeast;
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
    int size = chunk.chunk().size();
    return new long[] {size, chunk.column(subject.column()).nulls().count(size)};
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
    Outcome outcome = atLeast ? tooFew(state) : BinomialTest.of(state[1], state[0], rate);
    List<Verdict.Cell> cells = List.of(Verdict.Cell.ofShare("null", rate, state[1], state[0]));
    String what = atLeast ? "the share of nulls is at least" : "the share of nulls is";
    return List.of(
        Verdict.of(subject.finding(), state[0], outcome, subject.significance(), what, cells));
  }

  private Outcome tooFew(long[] state) {
    double p = Distributions.binomialUpTo(state[1], state[0], rate);
    return new Outcome("exact binomial test, one-sided", p, p, Outcome.Scale.PROBABILITY, 0);
  }
}
