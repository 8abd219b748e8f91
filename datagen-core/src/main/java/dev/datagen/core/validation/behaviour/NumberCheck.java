package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.law.NumberCells;
import dev.datagen.core.validation.statistics.GoodnessOfFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether numbers follow their declared law, and outliers among them are as many as declared. */
final class NumberCheck implements Check<long[]> {

  private final Subject subject;
  private final ColumnType type;
  private final NumberCells cells;
  private final Optional<OutlierShare> outliers;

  /**
   * @param outliers the outliers among the numbers, whose threshold ends one of the cells
   */
  NumberCheck(
      Subject subject, ColumnType type, NumberCells cells, Optional<OutlierShare> outliers) {
    this.subject = subject;
    this.type = type;
    this.cells = cells;
    this.outliers = outliers;
    subject.significance().register(1 + (outliers.isPresent() ? 1 : 0));
  }

  @Override
  public Set<String> reads() {
    return Set.of(subject.attribute());
  }

  @Override
  public List<Finding> notChecked(String reason) {
    List<Finding> findings = new ArrayList<>();
    findings.add(subject.finding().notChecked(reason));
    outliers.ifPresent(share -> findings.add(share.subject().finding().notChecked(reason)));
    return findings;
  }

  @Override
  public long[] observe(Observed chunk) {
    long[] counts = new long[cells.size()];
    if (chunk.column(subject.column()) instanceof LongColumn longs) {
      cells.count(longs, chunk.longs(subject.column()), counts);
    } else {
      cells.count((DoubleColumn) chunk.column(subject.column()), counts);
    }
    return counts;
  }

  @Override
  public long[] merge(long[] earlier, long[] later) {
    return Counts.merge(earlier, later);
  }

  @Override
  public List<Finding> conclude(long[] state) {
    if (state == null) {
      return notChecked("there are no rows");
    }
    List<Finding> findings = new ArrayList<>();
    int ordinary = outliers.map(OutlierShare::ordinaryCells).orElse(cells.size());
    long[] counts = Arrays.copyOf(state, ordinary);
    double[] shares = Arrays.copyOf(cells.shares(), ordinary);
    long total = Arrays.stream(counts).sum();
    double sum = Arrays.stream(shares).sum();
    List<Verdict.Cell> strata = new ArrayList<>();
    for (int i = 0; i < ordinary; i++) {
      String name = cells.describe(i, type);
      strata.add(Verdict.Cell.ofShare(name, shares[i] / sum, counts[i], total));
    }
    String what = outliers.isPresent() ? "the ordinary values are distributed" : "distributed";
    findings.add(
        ordinary == 1
            ? subject.finding().observed(total).passed("there is one value only, as declared")
            : Verdict.of(
                subject.finding(),
                total,
                GoodnessOfFit.of(counts, shares),
                subject.significance(),
                what,
                strata));
    outliers.ifPresent(share -> findings.add(share.conclude(state, cells.shares())));
    return findings;
  }
}
