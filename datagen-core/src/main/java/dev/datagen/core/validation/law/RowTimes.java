package dev.datagen.core.validation.law;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.api.plan.Inputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Instants whose law differs from row to row, by bounds that they lie between and by effects that
 * weigh time: each instant's share of what was left to it, and how many instants are expected in
 * each hour, day of the week or month.
 */
public final class RowTimes {

  /** Rows with other effects than the first so many combinations cannot be foretold. */
  private static final int MOST_GROUPS = 512;

  private final TimeLaw law;
  private final TimeUnits units;
  private final Optional<Dimension> moved;
  private final List<FieldExpectation> expectations = new ArrayList<>();
  private final Map<Long, Group> groups = new LinkedHashMap<>();
  private boolean tooMany;

  /** Rows with the same effects. */
  private static final class Group {
    private final double[] before;
    private final long[] counts;
    private final double[] bounds;

    Group(double[] before) {
      this.before = before;
      this.counts = new long[before.length];
      this.bounds = new double[before.length];
    }
  }

  /**
   * @param moved the hour, day or month within which noise moves the instants, if any does
   */
  public RowTimes(TimeLaw law, List<Dimension> dimensions, Optional<Dimension> moved) {
    this.law = law;
    this.moved = moved;
    this.units = TimeUnits.of(law, dimensions);
    dimensions.forEach(dimension -> expectations.add(new FieldExpectation(dimension)));
  }

  /**
   * Adds rows, and gives each one's share: 0 to 1 if the value is possible, NaN where nothing was
   * left to it, −1 where it lies outside of its bounds.
   *
   * @param micros the instants
   * @param inputs what the law reads
   * @param groupKeys equal where effects are
   * @param seeds bits that place a share within what the instant leaves open, 0 to 1
   * @param skipped rows that are left out
   */
  public double[] add(
      long[] micros, Inputs inputs, long[] groupKeys, double[] seeds, boolean[] skipped) {
    int size = micros.length;
    long[] bounds = law.bounded() ? law.notBefore(inputs, size) : new long[size];
    long[] ends = law.bounded() ? law.notBehind(inputs, size) : null;
    double[] least = new double[size];
    double[] most = new double[size];
    double[] from = new double[size];
    double[] to = new double[size];
    for (int i = 0; i < size; i++) {
      long instant = micros[i];
      least[i] = law.bounded() ? law.shareBefore(bounds[i]) : 0;
      boolean open = ends == null || ends[i] == Long.MAX_VALUE;
      most[i] = open ? 1 : law.shareBefore(ends[i] + 1);
      long first = moved.map(unit -> Calendar.floor(unit, instant)).orElse(instant);
      long behind = moved.map(unit -> Calendar.next(unit, instant)).orElse(instant + 1);
      from[i] = Math.max(least[i], law.shareBefore(first));
      to[i] = Math.min(most[i], law.shareBefore(behind));
    }
    law.toWanted(least, inputs);
    law.toWanted(most, inputs);
    law.toWanted(from, inputs);
    law.toWanted(to, inputs);
    double[] shares = new double[size];
    for (int i = 0; i < size; i++) {
      if (skipped[i] || most[i] - least[i] < 1e-12) {
        shares[i] = Double.NaN;
        continue;
      }
      boolean early = law.bounded() && micros[i] < bounds[i];
      if (early || ends != null && micros[i] > ends[i]) {
        shares[i] = -1;
        continue;
      }
      double share = from[i] + (to[i] - from[i]) * seeds[i];
      shares[i] = Math.max(0, Math.min(1, (share - least[i]) / (most[i] - least[i])));
      if (!expectations.isEmpty()) {
        long end = ends == null ? Long.MAX_VALUE : ends[i];
        count(i, bounds[i], least[i], end, most[i], inputs, groupKeys[i]);
      }
    }
    return shares;
  }

  private void count(
      int row, long bound, double least, long end, double most, Inputs inputs, long key) {
    Group group = groups.get(key);
    if (group == null) {
      if (groups.size() == MOST_GROUPS) {
        tooMany = true;
        return;
      }
      group = new Group(before(inputs, row));
      groups.put(key, group);
    }
    int unit = law.bounded() && least > 0 ? units.of(bound) : -1;
    int place = unit < 0 ? units.size() : unit;
    if (most < 1) {
      for (FieldExpectation expectation : expectations) {
        expectation.add(units, group.before, unit, least, units.of(end), most);
      }
    } else {
      group.counts[place]++;
      group.bounds[place] += least;
    }
  }

  /** The share before each unit for rows with the effects of one of them. */
  private double[] before(Inputs inputs, int row) {
    long[] edges = units.edges();
    double[] shares = new double[edges.length];
    Arrays.setAll(shares, unit -> law.shareBefore(edges[unit]));
    if (law.weighed()) {
      law.toWanted(shares, new RepeatedInputs(inputs, row, shares.length));
    }
    return shares;
  }

  /** Whether the expected numbers are known. */
  public boolean isForetold() {
    return !tooMany && units.covers(law);
  }

  /** The expected numbers, once all rows were added. */
  public List<FieldExpectation> expectations() {
    for (Group group : groups.values()) {
      double[] means = new double[group.bounds.length];
      for (int unit = 0; unit < means.length; unit++) {
        means[unit] = group.counts[unit] == 0 ? 0 : group.bounds[unit] / group.counts[unit];
      }
      for (FieldExpectation expectation : expectations) {
        expectation.add(units, group.before, group.counts, means);
      }
    }
    groups.clear();
    return expectations;
  }
}
