package dev.datagen.llm.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.draft.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.ToIntFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Finds how things follow the hours, weekdays and months: how often each occurs for each time that
 * the calendar has it. What could be chance (chi-square, 1 in 1,000) or is slight is left out.
 */
final class Rhythm {

  private static final double CHANCE = 0.001;
  private static final double SLIGHT = 0.05;

  private final ZonedDateTime[] times;
  private final LocalDate first;
  private final LocalDate last;

  /**
   * @param micros instants in microseconds
   */
  Rhythm(long[] micros, LocalDate first, LocalDate last) {
    this.times = new ZonedDateTime[micros.length];
    for (int i = 0; i < micros.length; i++) {
      times[i] = Instant.ofEpochSecond(Math.floorDiv(micros[i], 1_000_000L)).atZone(ZoneOffset.UTC);
    }
    this.first = first;
    this.last = last;
  }

  /**
   * The patterns that are there.
   *
   * @param hours whether hours are told at all
   */
  ArrayNode patterns(boolean hours, int minCount) {
    ArrayNode patterns = Json.NODES.arrayNode();
    if (hours) {
      add(patterns, "hour", 24, ZonedDateTime::getHour, even(24), minCount);
    }
    add(
        patterns,
        "dow",
        7,
        t -> t.getDayOfWeek().getValue() - 1,
        days(7, Rhythm::weekday),
        minCount);
    add(
        patterns,
        "month",
        12,
        t -> t.getMonthValue() - 1,
        days(12, d -> d.getMonthValue() - 1),
        minCount);
    return patterns;
  }

  private static int weekday(LocalDate day) {
    return day.getDayOfWeek().getValue() - 1;
  }

  private static double[] even(int cells) {
    double[] exposure = new double[cells];
    java.util.Arrays.fill(exposure, 1);
    return exposure;
  }

  private double[] days(int cells, ToIntFunction<LocalDate> cell) {
    double[] exposure = new double[cells];
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      exposure[cell.applyAsInt(day)]++;
    }
    return exposure;
  }

  private void add(
      ArrayNode patterns,
      String dimension,
      int cells,
      ToIntFunction<ZonedDateTime> cell,
      double[] exposure,
      int minCount) {
    double[] counts = new double[cells];
    for (ZonedDateTime time : times) {
      counts[cell.applyAsInt(time)]++;
    }
    double all = java.util.Arrays.stream(exposure).sum();
    double chi = 0;
    double spread = 0;
    int seen = 0;
    for (int i = 0; i < cells; i++) {
      double expected = times.length * exposure[i] / all;
      if (expected > 0) {
        seen++;
        chi += (counts[i] - expected) * (counts[i] - expected) / expected;
        spread = Math.max(spread, Math.abs(counts[i] / expected - 1));
      }
    }
    boolean enough = times.length >= (long) cells * minCount && seen == cells;
    if (!enough
        || spread < SLIGHT
        || new ChiSquaredDistribution(null, cells - 1).cumulativeProbability(chi) < 1 - CHANCE) {
      return;
    }
    ObjectNode pattern = patterns.addObject().put("dimension", dimension);
    ArrayNode weights = pattern.putArray("weights");
    for (int i = 0; i < cells; i++) {
      weights.add(Generators.round(counts[i] * all / (exposure[i] * times.length)));
    }
  }
}
