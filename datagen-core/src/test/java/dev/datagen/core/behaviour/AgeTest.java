package dev.datagen.core.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.option.IsoTime;
import dev.datagen.core.dataset.VintageBehaviorSpec.TimeUnit;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgeTest {

  private static long at(String time) {
    return IsoTime.instant(time);
  }

  @Test
  void monthsAreCompleteAtTheSameTimeOfTheSameDay() {
    long created = at("2023-11-15T10:00:00Z");

    assertThat(Age.complete(created, at("2024-02-15T09:59:59Z"), TimeUnit.MONTH)).isEqualTo(2);
    assertThat(Age.complete(created, at("2024-02-15T10:00:00Z"), TimeUnit.MONTH)).isEqualTo(3);
    assertThat(Age.complete(created, at("2024-11-15T10:00:00Z"), TimeUnit.YEAR)).isEqualTo(1);
    assertThat(Age.complete(created, at("2024-11-15T09:59:59Z"), TimeUnit.YEAR)).isZero();
    assertThat(Age.complete(created, at("2023-11-17T09:00:00Z"), TimeUnit.DAY)).isEqualTo(1);
  }

  @Test
  void whoCameOnThe31stHasAnniversariesOnTheLastDayOfShorterMonths() {
    long created = at("2023-01-31T00:00:00Z");

    assertThat(Age.complete(created, at("2023-02-27T23:59:59Z"), TimeUnit.MONTH)).isZero();
    assertThat(Age.complete(created, at("2023-02-28T00:00:00Z"), TimeUnit.MONTH)).isEqualTo(1);
    assertThat(Age.complete(created, at("2023-03-30T00:00:00Z"), TimeUnit.MONTH)).isEqualTo(1);
    assertThat(Age.complete(created, at("2023-03-31T00:00:00Z"), TimeUnit.MONTH)).isEqualTo(2);
  }

  @Test
  void beforeCreationTheAgeIsZero() {
    long created = at("2024-05-01T00:00:00Z");

    for (TimeUnit unit : TimeUnit.values()) {
      assertThat(Age.complete(created, at("2020-01-01T00:00:00Z"), unit)).isZero();
      assertThat(Age.fractional(created, at("2020-01-01T00:00:00Z"), unit)).isZero();
    }
  }

  @Test
  void fractionalAgesGrowSteadilyFromOneAnniversaryToTheNext() {
    long created = at("2023-01-15T00:00:00Z");

    assertThat(Age.fractional(created, at("2023-03-01T00:00:00Z"), TimeUnit.MONTH))
        .isCloseTo(1 + 14.0 / 28, within(1e-12));
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2000; i++) {
      long start = created + random.nextLong(400 * 86_400_000_000L);
      long earlier = start + random.nextLong(4000 * 86_400_000_000L);
      long later = earlier + random.nextLong(40 * 86_400_000_000L);
      for (TimeUnit unit : TimeUnit.values()) {
        double age = Age.fractional(start, earlier, unit);
        assertThat(Age.fractional(start, later, unit)).isGreaterThanOrEqualTo(age);
        assertThat((long) age).isEqualTo(Age.complete(start, earlier, unit));
      }
    }
  }

  @Test
  void datesAgreeWithTheCalendarOfThePlatform() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 5000; i++) {
      LocalDate date = LocalDate.ofEpochDay(random.nextLong(-800_000, 800_000));
      long months = random.nextLong(-500, 500);

      assertThat(CivilDate.month(date.toEpochDay()))
          .isEqualTo(12L * date.getYear() + date.getMonthValue() - 1);
      assertThat(CivilDate.plusMonths(date.toEpochDay(), months))
          .isEqualTo(date.plusMonths(months).toEpochDay());
    }
  }
}
