package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.StatisticalTest.Stratum;
import dev.datagen.core.validation.law.RowFormula;
import dev.datagen.core.validation.law.RowInfluence;
import dev.datagen.core.validation.statistics.GoodnessOfFit;
import dev.datagen.core.validation.statistics.GroupTest;
import dev.datagen.core.validation.statistics.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The findings of a column whose law differs from row to row: its law, its outliers, and each of
 * the behaviours that it follows.
 */
final class RowFindings {

  /** Groups of fewer rows are thrown together with the next for the test. */
  private static final long LEAST_ROWS = 5;

  private final Subject subject;
  private final RowFormula formula;
  private final Optional<OutlierShare> outliers;

  RowFindings(Subject subject, RowFormula formula) {
    this.subject = subject;
    this.formula = formula;
    this.outliers =
        formula
            .outliers()
            .map(
                outlying ->
                    new OutlierShare(
                        subject.with("outliers", "", Finding.Part.BEHAVIOUR),
                        outlying,
                        formula.ordinaryCells(),
                        "the threshold"));
    boolean drawn = !formula.isExact();
    subject
        .significance()
        .register((drawn ? 1 + formula.influences().size() : 0) + (outliers.isPresent() ? 1 : 0));
  }

  private Subject of(RowInfluence influence) {
    return subject.with(influence.kind(), influence.name(), Finding.Part.BEHAVIOUR);
  }

  /** Whether the generator's own law is tested: not where a computed value meets noise. */
  private boolean hasLaw() {
    return !formula.isExact();
  }

  List<Finding> notChecked(String reason) {
    List<Finding> findings = new ArrayList<>();
    if (hasLaw()) {
      findings.add(subject.finding().notChecked(reason));
    }
    outliers.ifPresent(share -> findings.add(share.subject().finding().notChecked(reason)));
    for (RowInfluence influence : formula.influences()) {
      findings.add(of(influence).finding().notChecked(reason));
    }
    return findings;
  }

  List<Finding> of(RowTally tally, String note) {
    List<Finding> findings = new ArrayList<>();
    if (hasLaw()) {
      findings.add(law(tally, note));
    }
    outliers.ifPresent(share -> findings.add(share.conclude(tally.cells(), formula.shares())));
    for (int f = 0; f < formula.influences().size(); f++) {
      RowInfluence influence = formula.influences().get(f);
      findings.add(
          formula.isExact()
              ? exact(of(influence), tally.groups(f), note)
              : relative(of(influence), tally, f, note));
    }
    return findings;
  }

  private Finding law(RowTally tally, String note) {
    int ordinary = outliers.map(OutlierShare::ordinaryCells).orElse(tally.cells().length);
    long[] counts = Arrays.copyOf(tally.cells(), ordinary + 1);
    counts[ordinary] = tally.impossible();
    double[] shares = Arrays.copyOf(formula.shares(), ordinary + 1);
    shares[ordinary] = 0;
    long total = Arrays.stream(counts).sum();
    double sum = Arrays.stream(shares).sum();
    List<Verdict.Cell> cells = new ArrayList<>();
    for (int i = 0; i < ordinary; i++) {
      String name = "drawn " + formula.describe(i);
      cells.add(Verdict.Cell.ofShare(name, shares[i] / sum, counts[i], total));
    }
    if (tally.impossible() > 0) {
      cells.add(Verdict.Cell.ofShare("values no row can have", 0, tally.impossible(), total));
    }
    return Verdict.of(
        subject.finding(),
        total,
        GoodnessOfFit.of(counts, shares),
        subject.significance(),
        "given its row, each value" + note + " is distributed",
        cells);
  }

  private Finding relative(Subject about, RowTally tally, int influence, String note) {
    List<GroupTally> groups = tally.groups(influence);
    long total = groups.stream().mapToLong(GroupTally::count).sum();
    if (groups.isEmpty()) {
      return about.finding().notChecked("there are no values");
    }
    if (groups.size() == 1) {
      return about
          .finding()
          .observed(total)
          .notChecked("all rows get the same: " + groups.get(0).label());
    }
    boolean several = formula.influences().size() > 1 && tally.combinations().isKnown();
    Outcome outcome =
        several ? tally.combinations().test(influence, tally.factors()) : alone(groups);
    if (several && outcome == null) {
      return about
          .finding()
          .observed(total)
          .notChecked("the factors cannot be told from those of the column's other behaviours");
    }
    String what = "the factors from group to group" + note + " are";
    return formula.influences().get(influence).ages()
        ? Verdict.ofCurve(
            about.finding(), total, outcome, about.significance(), what, cells(groups))
        : Verdict.of(about.finding(), total, outcome, about.significance(), what, cells(groups));
  }

  /** Whether the number drawn differs between groups; those of few rows are thrown together. */
  private static Outcome alone(List<GroupTally> groups) {
    List<double[]> pools = new ArrayList<>();
    for (GroupTally group : groups) {
      double[] open = pools.isEmpty() ? null : pools.get(pools.size() - 1);
      if (open == null || open[1] >= LEAST_ROWS) {
        open = new double[2];
        pools.add(open);
      }
      open[0] += group.shares() - group.count() / 2.0;
      open[1] += group.count();
    }
    double[] deviations = pools.stream().mapToDouble(pool -> pool[0]).toArray();
    double[] variances = pools.stream().mapToDouble(pool -> pool[1] / 12).toArray();
    double[] weights = pools.stream().mapToDouble(pool -> pool[1]).toArray();
    return GroupTest.relative(deviations, variances, weights);
  }

  /** The declared factor of each group, and the one that its values show. */
  private static List<Verdict.Cell> cells(List<GroupTally> groups) {
    double values = 0;
    double factors = 0;
    for (GroupTally group : groups) {
      values += group.valueSum();
      factors += group.factorSum();
    }
    List<Verdict.Cell> cells = new ArrayList<>();
    for (GroupTally group : groups) {
      double expected = group.count() == 0 ? 0 : group.factorSum() / group.count();
      double observed = group.count() == 0 ? 0 : group.valueSum() / group.count();
      double deviation =
          group.count() == 0
              ? 0
              : (group.shares() - group.count() / 2.0) / Math.sqrt(group.count() / 12.0);
      cells.add(
          new Verdict.Cell(
              new Stratum(group.label(), expected, observed * factors / values, group.count()),
              deviation));
    }
    return cells;
  }

  private static Finding exact(Subject about, List<GroupTally> groups, String note) {
    long wrong = 0;
    long total = 0;
    GroupTally worst = null;
    for (GroupTally group : groups) {
      wrong += group.impossible();
      total += group.count() + group.impossible();
      worst = worst == null || group.impossible() > worst.impossible() ? group : worst;
    }
    if (total == 0) {
      return about.finding().notChecked("there are no values");
    }
    return wrong == 0
        ? about
            .finding()
            .observed(total)
            .passed(
                "each of " + Verdict.count(total) + " values" + note + " is what it follows from")
        : about
            .finding()
            .observed(total)
            .failed(
                wrong,
                Verdict.count(wrong)
                    + " of "
                    + Verdict.count(total)
                    + " values"
                    + note
                    + " are not what they follow from, most of them with "
                    + worst.label());
  }
}
