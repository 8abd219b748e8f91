package dev.datagen.llm.profile;

import dev.datagen.api.column.ColumnType;
import dev.datagen.llm.compose.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/**
 * The instants of a datetime or date column, in microseconds.
 *
 * @param micros ascending, without nulls
 * @param dates whether they are whole days
 */
record Times(long[] micros, boolean dates) {

  private static final long SECOND = 1_000_000L;
  private static final long DAY = 86_400 * SECOND;
  private static final long MONTHS = 75;
  private static final long YEARS = 5 * 366;

  /** The instants of a column; empty if it holds none. */
  static Optional<Times> of(DataColumn column) {
    if (!column.type().isTemporal()) {
      return Optional.empty();
    }
    long[] values = micros(column, column.present());
    Arrays.sort(values);
    boolean dates = column.type().equals(ColumnType.DATE);
    return values.length == 0 ? Optional.empty() : Optional.of(new Times(values, dates));
  }

  /** Values of a temporal column in microseconds; nulls are the least number. */
  static long[] micros(DataColumn column, Object[] values) {
    long unit = column.type().equals(ColumnType.DATE) ? DAY : 1;
    return Arrays.stream(values)
        .mapToLong(value -> value == null ? Long.MIN_VALUE : (Long) value * unit)
        .toArray();
  }

  /** The day of the first instant. */
  LocalDate first() {
    return LocalDate.ofEpochDay(Math.floorDiv(micros[0], DAY));
  }

  /** The day of the last instant. */
  LocalDate last() {
    return LocalDate.ofEpochDay(Math.floorDiv(micros[micros.length - 1], DAY));
  }

  /**
   * Days that tell nobody's: rounded outwards to the month or year, from where so many rows lie
   * beyond, as far as there are so many.
   */
  Span span(int minCount) {
    int skip = Math.min(minCount - 1, (micros.length - 1) / 4);
    LocalDate from = LocalDate.ofEpochDay(Math.floorDiv(micros[skip], DAY));
    LocalDate to = LocalDate.ofEpochDay(Math.floorDiv(micros[micros.length - 1 - skip], DAY));
    long days = ChronoUnit.DAYS.between(from, to);
    if (micros.length < minCount || days > YEARS) {
      from = from.withDayOfYear(1);
      to = to.with(TemporalAdjusters.lastDayOfYear());
    } else if (days > MONTHS) {
      from = from.withDayOfMonth(1);
      to = to.with(TemporalAdjusters.lastDayOfMonth());
    }
    return new Span(from, to, freq());
  }

  /** The coarsest step that all lie on. */
  String freq() {
    return dates || all(DAY) ? "D" : all(3_600 * SECOND) ? "H" : all(60 * SECOND) ? "min" : "S";
  }

  private boolean all(long unit) {
    return Arrays.stream(micros).allMatch(instant -> Math.floorMod(instant, unit) == 0);
  }

  /** Whether they fill a span, so that they need none of their own. */
  boolean fills(Span span) {
    long slack = Math.max(3, span.days() / 10);
    return !first().isBefore(span.first())
        && !last().isAfter(span.last())
        && first().isBefore(span.first().plusDays(slack))
        && last().isAfter(span.last().minusDays(slack));
  }
}
