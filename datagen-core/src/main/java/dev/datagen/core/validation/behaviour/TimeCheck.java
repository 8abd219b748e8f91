package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.law.Calendar;
import dev.datagen.core.validation.law.CalendarShares;
import dev.datagen.core.validation.law.DeclaredLaw;
import dev.datagen.core.validation.law.TimeCells;
import dev.datagen.core.validation.law.TimeCounts;
import dev.datagen.core.validation.law.TimeShares;
import dev.datagen.core.validation.statistics.GoodnessOfFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether instants of one law follow it: over the whole time, and over every cycle of the calendar
 * that a pattern weighs.
 */
final class TimeCheck implements Check<long[]> {

  private static final int CELLS = 48;

  private final Subject subject;
  private final ColumnType type;
  private final DeclaredLaw.Times times;
  private final List<Dimension> dimensions;
  private final TimeCells cells;
  private final TimeCounts calendar;

  TimeCheck(Subject subject, ColumnType type, DeclaredLaw.Times times) {
    this.subject = subject;
    this.type = type;
    this.times = times;
    this.dimensions = times.cycles();
    TimeLaw law = times.law();
    this.cells = TimeCells.of(shares(), law.earliest(), law.latest(), CELLS, times.moved());
    this.calendar = new TimeCounts(cells, dimensions, law.earliest(), law.latest());
    subject.significance().register(1 + dimensions.size());
  }

  private TimeShares shares() {
    return TimeShares.of(times.law(), times.redrawn());
  }

  /** The finding under way of one pattern. */
  static Subject ofPattern(Subject subject, Dimension dimension) {
    return subject.with(
        "seasonality", "by " + dimension.name().toLowerCase(Locale.ROOT), Finding.Part.BEHAVIOUR);
  }

  @Override
  public Set<String> reads() {
    return Set.of(subject.attribute());
  }

  /** Rows that are spread evenly over all of the time only do so together. */
  @Override
  public Set<String> wholeTables() {
    return times.law().evenlySpread() ? Set.of(subject.table()) : Set.of();
  }

  @Override
  public List<Finding> notChecked(String reason) {
    List<Finding> findings = new ArrayList<>();
    findings.add(subject.finding().notChecked(reason));
    for (Dimension dimension : dimensions) {
      findings.add(ofPattern(subject, dimension).finding().notChecked(reason));
    }
    return findings;
  }

  @Override
  public long[] observe(Observed chunk) {
    Column column = chunk.column(subject.column());
    long[] counts = new long[calendar.size()];
    calendar.add(Calendar.micros(column, type), column, counts);
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
    int from = cells.size();
    findings.add(fit(subject, Arrays.copyOf(state, from), cells.shares(), null));
    TimeLaw law = times.law();
    for (Dimension dimension : dimensions) {
      long[] counts = Arrays.copyOfRange(state, from, from + dimension.size());
      double[] shares = CalendarShares.of(shares(), law.earliest(), law.latest(), dimension);
      findings.add(fit(ofPattern(subject, dimension), counts, shares, dimension));
      from += dimension.size();
    }
    return findings;
  }

  private Finding fit(Subject about, long[] counts, double[] shares, Dimension dimension) {
    long total = Arrays.stream(counts).sum();
    if (counts.length == 1) {
      return about.finding().observed(total).passed("there is one instant only, as declared");
    }
    List<Verdict.Cell> strata = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      String name = dimension == null ? cells.describe(i) : Calendar.name(dimension, i);
      strata.add(Verdict.Cell.ofShare(name, shares[i], counts[i], total));
    }
    String spread = times.law().evenlySpread() ? " (spread more evenly than draws)" : "";
    return Verdict.of(
        about.finding(),
        total,
        GoodnessOfFit.of(counts, shares),
        about.significance(),
        (dimension == null ? "instants distributed" : "weights of the pattern are") + spread,
        strata);
  }
}
