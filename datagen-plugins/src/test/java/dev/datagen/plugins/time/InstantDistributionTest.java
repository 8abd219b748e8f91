package dev.datagen.plugins.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.time.Frequency;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class InstantDistributionTest {

  private static final long START = FakeContext.micros("2024-01-01T03:20:00Z");
  private static final long END = FakeContext.micros("2024-04-01T00:00:00Z");

  @Test
  void sharesAndInstantsAreInverseToEachOther() {
    for (TimeGrid grid : grids()) {
      for (CalendarWeights weights : weights()) {
        InstantDistribution distribution = new InstantDistribution(Cells.of(grid, weights));
        double before = 0;
        double total = 0;
        for (long index = 0; index < grid.size(); index++) {
          total += weights.of(grid.at(index));
        }
        for (long index = 0; index < grid.size(); index++) {
          long instant = grid.at(index);
          assertThat(distribution.shareBefore(instant)).isCloseTo(before / total, within());
          double weight = weights.of(instant);
          if (weight > 0) {
            assertThat(distribution.at((before + weight / 2) / total * distribution.total()))
                .isEqualTo(instant);
            assertThat(distribution.from(instant)).isEqualTo(instant);
            assertThat(distribution.from(instant - 1)).isEqualTo(instant);
          } else {
            assertThat(distribution.from(instant)).isGreaterThan(instant);
          }
          before += weight;
        }
        assertThat(distribution.shareBefore(grid.last() + 1)).isEqualTo(1);
        assertThat(distribution.shareBefore(Long.MIN_VALUE)).isZero();
        assertThat(distribution.from(Long.MIN_VALUE)).isEqualTo(distribution.earliest());
        assertThat(distribution.from(distribution.latest() + 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(distribution.at(0)).isEqualTo(distribution.earliest());
        assertThat(distribution.at(distribution.total())).isEqualTo(distribution.latest());
      }
    }
  }

  /** First microseconds that repeat, from before the grid to behind it. */
  private static long[] bounds(TimeGrid grid, int size) {
    long span = grid.last() - grid.at(0);
    long[] bounds = new long[size];
    for (int i = 0; i < size; i++) {
      double share = RandomKey.ofSeed(7).uniform(i / 3, 0) * 1.4 - 0.2;
      bounds[i] = i % 10 == 0 ? Long.MIN_VALUE : grid.at(0) + (long) (share * span);
    }
    return bounds;
  }

  @Test
  void withoutLastMicrosecondsTheShorterWayLeadsToTheSameInstants() {
    int size = 5000;
    for (TimeGrid grid : grids()) {
      for (CalendarWeights weights : weights()) {
        InstantDistribution distribution = new InstantDistribution(Cells.of(grid, weights));
        double[] shares = new double[size];
        RandomKey.ofSeed(6).fillUniform(Rows.range(0, size), 0, shares);
        long[] shorter = bounds(grid, size);
        distribution.behind(shares, shorter);
        long[] latest = new long[size];
        Arrays.fill(latest, Long.MAX_VALUE);
        long[] longer = bounds(grid, size);
        double[] before = new double[size];
        distribution.sharesBefore(longer, before);
        for (int i = 0; i < size; i++) {
          shares[i] = before[i] + shares[i] * (1 - before[i]);
        }
        distribution.between(shares, longer, latest);
        assertThat(shorter).isEqualTo(longer);
      }
    }
  }

  @Test
  void theLastInstantBeforeTheEndOfTimeIsFoundInYearsBefore1970() {
    FixedGrid grid = FixedGrid.between(-2_000_000_000_000_000L, -1_000_000_000_000_000L, 1_000_000);
    InstantDistribution distribution =
        new InstantDistribution(Cells.of(grid, CalendarWeights.NONE));
    assertThat(distribution.upTo(Long.MAX_VALUE)).isEqualTo(distribution.latest());
  }

  @Test
  void instantsNeverDecreaseAsWeightGrowsHoweverUnevenItIs() {
    double[] uneven = new double[24];
    uneven[3] = 1e-9;
    uneven[4] = 1e12;
    uneven[20] = 1;
    InstantDistribution distribution =
        new InstantDistribution(
            Cells.of(
                FixedGrid.between(START, END, 1_000_000),
                CalendarWeights.NONE.with(Dimension.HOUR, uneven)));
    double[] shares = new double[100_000];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = RandomKey.ofSeed(5).uniform(i, 0);
    }
    Arrays.sort(shares);
    long[] instants = new long[shares.length];
    distribution.at(shares, instants);
    assertThat(instants).isSorted();
    for (long instant : instants) {
      assertThat(uneven[CalendarFields.hour(instant)]).isPositive();
    }
  }

  @Test
  void aCenturyOfHoursIsPlannedAndSpansOfEqualWeightAreOne() {
    double[] hours = new double[24];
    hours[9] = 1;
    hours[10] = 1;
    hours[11] = 2;
    long end = FakeContext.micros("2100-01-01T00:00:00Z");
    FixedGrid grid = FixedGrid.between(0, end, 1_000_000);
    Cells cells = Cells.of(grid, CalendarWeights.NONE.with(Dimension.HOUR, hours));
    assertThat(cells.size()).isEqualTo(2 * (int) (end / CalendarFields.DAY));
    assertThat(cells.count(0)).isEqualTo(7200);
    assertThat(Cells.of(grid, CalendarWeights.NONE).size()).isEqualTo(1);
  }

  private static TimeGrid[] grids() {
    return new TimeGrid[] {
      FixedGrid.between(START, END, 17 * 60_000_000L),
      FixedGrid.between(START, END, CalendarFields.HOUR),
      FixedGrid.between(START, END, 25 * CalendarFields.HOUR),
      FixedGrid.between(START, START, 1),
      MonthGrid.between(START, 20 * END, Frequency.parse("M"))
    };
  }

  private static CalendarWeights[] weights() {
    double[] hours = new double[24];
    for (int hour = 0; hour < 24; hour++) {
      hours[hour] = hour % 3 + (hour == 0 ? 1 : 0);
    }
    double[] dows = {1, 2, 3, 4, 5, 6, 7};
    double[] months = {3, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    hours[3] = 1;
    return new CalendarWeights[] {
      CalendarWeights.NONE,
      CalendarWeights.NONE.with(Dimension.HOUR, hours),
      CalendarWeights.NONE.with(Dimension.DOW, dows),
      CalendarWeights.NONE.with(Dimension.MONTH, months),
      CalendarWeights.NONE
          .with(Dimension.HOUR, hours)
          .with(Dimension.DOW, dows)
          .with(Dimension.MONTH, months)
    };
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-12);
  }
}
