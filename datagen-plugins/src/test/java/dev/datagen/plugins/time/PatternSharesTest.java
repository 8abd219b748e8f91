package dev.datagen.plugins.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

/**
 * Shares of single instants, held to the weights of an enumerated grid by chi-square at p > 0.001
 * with a fixed seed.
 */
class PatternSharesTest {

  private static final double[] HOURS = new double[24];
  private static final double[] DOWS = {1, 1, 1, 1, 1.5, 2, 0};
  private static final double[] MONTHS = {1, 1, 1, 2, 2, 2, 0, 0, 1, 1, 1, 4};
  private static final double[] NO_HOURS = ones(24);
  private static final double[] NO_DOWS = ones(7);
  private static final double[] NO_MONTHS = ones(12);

  static {
    Arrays.setAll(HOURS, hour -> hour < 6 ? 0 : 1 + hour % 5);
  }

  private final FakeContext context = FakeContext.of(ColumnType.DATETIME);

  @Test
  void withoutPatternsEveryInstantIsEquallyLikely() {
    check("D", "2024-01-01T10:00", "2024-12-31T00:00", NO_HOURS, NO_DOWS, NO_MONTHS);
    check("M", "2015-01-01T00:00", "2024-12-31T00:00", NO_HOURS, NO_DOWS, NO_MONTHS);
  }

  @Test
  void hoursFollowTheirWeights() {
    check("H", "2024-01-01T00:00", "2024-01-09T00:00", HOURS, NO_DOWS, NO_MONTHS);
  }

  @Test
  void weekdaysFollowTheirWeights() {
    check("6H", "2024-01-03T00:00", "2024-02-09T00:00", NO_HOURS, DOWS, NO_MONTHS);
  }

  @Test
  void monthsFollowTheirWeightsTimesTheirDays() {
    check("D", "2023-03-15T00:00", "2024-12-31T00:00", NO_HOURS, NO_DOWS, MONTHS);
  }

  @Test
  void instantsInsideAnHourAreEquallyLikelyAlsoWhereTheRangeCutsIt() {
    check("10min", "2024-01-01T06:35", "2024-01-01T23:18", HOURS, NO_DOWS, NO_MONTHS);
    check("7min", "2024-01-01T00:35", "2024-01-01T23:18", HOURS, NO_DOWS, NO_MONTHS);
  }

  @Test
  void coarseGridsFollowTheWeightsOfTheirInstants() {
    check("W", "2023-01-01T00:00", "2024-12-31T00:00", NO_HOURS, NO_DOWS, MONTHS);
    check("M", "2015-01-01T00:00", "2024-12-31T00:00", NO_HOURS, DOWS, NO_MONTHS);
    check("7H", "2023-12-30T00:00", "2024-01-30T00:00", HOURS, NO_DOWS, NO_MONTHS);
  }

  @Test
  void patternsMultiply() {
    check("3H", "2024-01-28T00:00", "2024-02-09T00:00", HOURS, DOWS, MONTHS);
    check("3H", "2024-06-28T00:00", "2024-07-09T00:00", HOURS, DOWS, MONTHS);
  }

  @Test
  void patternsAddedLaterMultiplyTooAndCanBeTakenAway() {
    SeriesBuilder series = series("H", "2024-01-01T00:00", "2024-01-07T23:00");
    PatternedGenerator generator =
        ((PatternedGenerator) series.only(Dimension.DOW, DOWS).plan(context))
            .withPattern(Dimension.HOUR, HOURS);
    assertThat(generator.finestPattern()).contains(Dimension.HOUR);
    Map<Long, Double> grid =
        grid("H", "2024-01-01T00:00", "2024-01-07T23:00", HOURS, DOWS, NO_MONTHS);
    check(draw(generator), grid);
    PatternedGenerator flat = generator.withoutPatterns();
    assertThat(flat.finestPattern()).isEmpty();
    check(
        draw(flat),
        grid("H", "2024-01-01T00:00", "2024-01-07T23:00", NO_HOURS, NO_DOWS, NO_MONTHS));
    assertThatThrownBy(() -> flat.withPattern(Dimension.DOW, new double[7]))
        .hasMessage("are all 0, so nothing can ever happen");
  }

  @Test
  void theSameDimensionTwiceMultiplies() {
    double[] squares = Arrays.stream(DOWS).map(weight -> weight * weight).toArray();
    SeriesBuilder series =
        series("D", "2024-01-01T00:00", "2024-03-01T00:00")
            .only(Dimension.DOW, DOWS)
            .times(Dimension.DOW, DOWS);
    check(
        draw(series.plan(context)),
        grid("D", "2024-01-01T00:00", "2024-03-01T00:00", NO_HOURS, squares, NO_MONTHS));
  }

  private void check(
      String freq, String start, String end, double[] hours, double[] dows, double[] months) {
    SeriesBuilder series = series(freq, start, end);
    if (hours != NO_HOURS) {
      series.times(Dimension.HOUR, hours);
    }
    if (dows != NO_DOWS) {
      series.times(Dimension.DOW, dows);
    }
    if (months != NO_MONTHS) {
      series.only(Dimension.MONTH, months);
    }
    check(draw(series.plan(context)), grid(freq, start, end, hours, dows, months));
  }

  private long[] draw(Generator generator) {
    return SeriesBuilder.make(generator, context, Rows.range(0, 300_000));
  }

  private static void check(long[] drawn, Map<Long, Double> weights) {
    Map<Long, Long> counts = new TreeMap<>();
    for (long instant : drawn) {
      counts.merge(instant, 1L, Long::sum);
    }
    assertThat(weights.keySet()).containsAll(counts.keySet());
    double[] expected = weights.values().stream().mapToDouble(Double::doubleValue).toArray();
    long[] observed =
        weights.keySet().stream().mapToLong(key -> counts.getOrDefault(key, 0L)).toArray();
    assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(0.001);
  }

  /** The grid by java.time: its instants of positive weight. */
  private static Map<Long, Double> grid(
      String freq, String start, String end, double[] hours, double[] dows, double[] months) {
    TemporalAmount step =
        switch (freq) {
          case "M" -> Period.ofMonths(1);
          case "W" -> Period.ofWeeks(1);
          case "D" -> Period.ofDays(1);
          case "H" -> Duration.ofHours(1);
          default -> Duration.parse("PT" + freq.replace("min", "M"));
        };
    Map<Long, Double> weights = new TreeMap<>();
    LocalDateTime last = LocalDateTime.parse(end);
    for (LocalDateTime at = LocalDateTime.parse(start); !at.isAfter(last); at = at.plus(step)) {
      double weight =
          hours[at.getHour()]
              * dows[at.getDayOfWeek().getValue() - 1]
              * months[at.getMonthValue() - 1];
      if (weight > 0) {
        weights.put(at.toEpochSecond(ZoneOffset.UTC) * 1_000_000, weight);
      }
    }
    return weights;
  }

  private static SeriesBuilder series(String freq, String start, String end) {
    return SeriesBuilder.series().freq(freq).within(start + ":00", end + ":00");
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
