package dev.datagen.plugins.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.random.RandomKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class CalendarFieldsTest {

  private static final long YEARS = 8_000L * 365 * CalendarFields.DAY;
  private static final RandomKey KEY = RandomKey.ofSeed(7);

  @Test
  void fieldsAgreeWithTheCalendarOfTheJdkAlsoBefore1970() {
    for (int i = 0; i < 200_000; i++) {
      long micros = instant(i);
      LocalDateTime expected = local(micros);
      assertThat(CalendarFields.hour(micros)).isEqualTo(expected.getHour());
      assertThat(CalendarFields.dow(micros)).isEqualTo(expected.getDayOfWeek().getValue() - 1);
      assertThat(CalendarFields.month(micros)).isEqualTo(expected.getMonthValue() - 1);
      assertThat(CivilMonths.dayOfMonth(Math.floorDiv(micros, CalendarFields.DAY)))
          .isEqualTo(expected.getDayOfMonth());
    }
  }

  @Test
  void spansBeginAndEndWhereTheJdkSaysSo() {
    for (int i = 0; i < 50_000; i++) {
      long micros = instant(i);
      LocalDateTime time = local(micros);
      LocalDateTime hour = time.truncatedTo(ChronoUnit.HOURS);
      LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
      LocalDateTime month = day.withDayOfMonth(1);
      assertSpan(Dimension.HOUR, micros, hour, hour.plusHours(1));
      assertSpan(Dimension.DOW, micros, day, day.plusDays(1));
      assertSpan(Dimension.MONTH, micros, month, month.plusMonths(1));
    }
  }

  @Test
  void manyInstantsGiveTheFieldsOfEach() {
    long[] micros = new long[1000];
    for (int i = 0; i < micros.length; i++) {
      micros[i] = instant(i);
    }
    int[] fields = new int[micros.length];
    for (Dimension dimension : Dimension.values()) {
      CalendarFields.fill(dimension, micros, fields);
      for (int i = 0; i < micros.length; i++) {
        assertThat(fields[i]).isEqualTo(CalendarFields.field(dimension, micros[i]));
        assertThat(fields[i]).isBetween(0, dimension.size() - 1);
      }
    }
  }

  private static void assertSpan(
      Dimension dimension, long micros, LocalDateTime start, LocalDateTime next) {
    assertThat(CalendarFields.floor(dimension, micros)).isEqualTo(micros(start));
    assertThat(CalendarFields.next(dimension, micros)).isEqualTo(micros(next));
  }

  private static long instant(int i) {
    return KEY.bounded(i, 0, 2 * YEARS) - YEARS;
  }

  private static LocalDateTime local(long micros) {
    return LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  private static long micros(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC) * 1_000_000;
  }
}
