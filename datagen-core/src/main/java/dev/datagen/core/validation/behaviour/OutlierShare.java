package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.law.DeclaredLaw;
import dev.datagen.core.validation.statistics.BinomialTest;
import dev.datagen.core.validation.statistics.Outcome;
import java.util.List;

/**
 * Whether as many values stand out as the rate of outliers says: the share of values beyond the
 * threshold that best parts the two laws is held against the declared mixture.
 *
 * @param subject what it is about
 * @param outliers the declared outliers
 * @param ordinaryCells how many of the first cells lie before the threshold
 * @param threshold the threshold in words
 */
record OutlierShare(
    Subject subject, DeclaredLaw.Outlying outliers, int ordinaryCells, String threshold) {

  /** Least difference of the laws beyond the threshold that lets the share tell the rate. */
  private static final double TELLING = 0.2;

  Finding conclude(long[] counts, double[] shares) {
    long total = 0;
    long beyond = 0;
    double expected = 0;
    for (int i = 0; i < counts.length; i++) {
      total += counts[i];
      beyond += i < ordinaryCells ? 0 : counts[i];
      expected += i < ordinaryCells ? 0 : shares[i];
    }
    // of the mixture: expected = (1 - rate) · ordinary + rate · standing
    double rate = outliers.rate();
    if (total == 0) {
      return subject.finding().notChecked("there are no values");
    }
    if (rate > 0 && expected < TELLING * rate) {
      return subject
          .finding()
          .observed(total)
          .notChecked("the declared outliers hardly differ from other values");
    }
    double clustering = 1 + (outliers.clustering() - 1) * Math.min(1, rate / expected);
    Outcome outcome = BinomialTest.of(beyond, total, expected, clustering);
    return Verdict.of(
        subject.finding(),
        total,
        outcome,
        subject.significance(),
        "the share of outliers (rate " + Verdict.number(rate) + ") is",
        List.of(Verdict.Cell.ofShare("beyond " + threshold, expected, beyond, total)));
  }
}
