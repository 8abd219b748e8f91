package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.api.validator.StatisticalTest;
import dev.datagen.api.validator.StatisticalTest.Stratum;
import dev.datagen.core.validation.statistics.Outcome;
import dev.datagen.core.validation.statistics.Significance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Turns what a test gave into a finding. */
final class Verdict {

  /** A stratum and how many standard deviations it is off. */
  record Cell(Stratum stratum, double deviation) {

    /** A cell of a share. */
    static Cell ofShare(String name, double share, long count, long total) {
      double variance = total * share * Math.max(1e-12, 1 - share);
      double deviation = variance > 0 ? (count - total * share) / Math.sqrt(variance) : count;
      double observed = total == 0 ? 0 : (double) count / total;
      return new Cell(new Stratum(name, share, observed, count), deviation);
    }
  }

  private static final MathContext DIGITS = new MathContext(3);

  private Verdict() {}

  /**
   * The finding of a test.
   *
   * @param draft the finding under way
   * @param rows how many values were looked at
   * @param outcome what the test gave; null if there were too few values
   * @param what what was held against what, as in "the shares of the choices": what fits or not
   * @param cells expected against observed
   */
  static Finding of(
      FindingDraft draft,
      long rows,
      Outcome outcome,
      Significance significance,
      String what,
      List<Cell> cells) {
    List<Cell> worst = new ArrayList<>(cells);
    worst.sort(Comparator.comparingDouble((Cell cell) -> -Math.abs(cell.deviation())));
    return of(draft, rows, outcome, significance, what, worst, worst);
  }

  /** The same for the points of a curve, which stay in their order. */
  static Finding ofCurve(
      FindingDraft draft,
      long rows,
      Outcome outcome,
      Significance significance,
      String what,
      List<Cell> cells) {
    List<Cell> worst = new ArrayList<>(cells);
    worst.sort(Comparator.comparingDouble((Cell cell) -> -Math.abs(cell.deviation())));
    return of(draft, rows, outcome, significance, what, worst, cells);
  }

  private static Finding of(
      FindingDraft draft,
      long rows,
      Outcome outcome,
      Significance significance,
      String what,
      List<Cell> worst,
      List<Cell> shown) {
    draft.observed(rows);
    if (outcome == null) {
      return draft.notChecked(
          rows == 0 ? "there are no values" : rows + " values are too few to tell anything");
    }
    draft.test(
        new StatisticalTest(
            outcome.test(),
            outcome.statistic(),
            outcome.threshold(significance.failing()),
            outcome.threshold(significance.warning()),
            significance.reason(),
            outcome.pValue(),
            shown.stream().map(Cell::stratum).toList()));
    String p = " (p = " + number(outcome.pValue());
    String where = worst.isEmpty() ? "" : ": " + describe(worst.get(0));
    String values = " as declared in " + count(rows) + " values";
    return switch (significance.judge(outcome.pValue())) {
      case HOLDS -> draft.passed(what + values + p + ")");
      case DOUBTFUL ->
          draft.warning(what + " hardly" + values + p + ", " + significance.doubt() + ")" + where);
      case FAILS -> draft.failed(0, what + " not" + values + p + ")" + where);
    };
  }

  /** The worst cell in words. */
  static String describe(Cell cell) {
    Stratum stratum = cell.stratum();
    return stratum.name()
        + ": "
        + number(stratum.observed())
        + " instead of "
        + number(stratum.expected());
  }

  /** A number with three digits. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    boolean plain = rounded.precision() - rounded.scale() > -4 && rounded.scale() > -9;
    return plain ? rounded.toPlainString() : rounded.toString();
  }

  /** A number of rows, with separators. */
  static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
