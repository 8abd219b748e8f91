package dev.datagen.tests.pace;

import static dev.datagen.tests.pace.Paced.rate;
import static dev.datagen.tests.pace.Paced.speed;
import static dev.datagen.tests.pace.Paced.startAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.option.IsoTime;
import dev.datagen.api.sink.ResumePoint;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.tests.pace.Recorder.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventTimeTest {

  private static final List<String> ORDER = List.of("region", "shop", "customer", "order", "line");
  private static final long START = IsoTime.instant("2024-01-01");

  /** The time of every event: that of the order for its lines. */
  private static Map<Event, Long> times(Recorder recorder) {
    Map<Object, Long> orders = new HashMap<>();
    recorder.events("order").forEach(e -> orders.put(e.values().get(0), e.time()));
    Map<Event, Long> times = new HashMap<>();
    for (Event event : recorder.events()) {
      boolean line = event.table().equals("line");
      times.put(event, line ? orders.get(event.values().get(1)) : event.time());
    }
    return times;
  }

  private static long timeOf(Event event, Map<Event, Long> times) {
    return event.table().equals("customer") ? joined(event) : times.get(event);
  }

  private static long joined(Event customer) {
    return (Long) customer.values().get(3);
  }

  @Test
  void rowsOfAllTablesComeInTheOrderOfTheirTimesParentsFirst() {
    Recorder recorder = Paced.shop().pace(speed("max")).run().recorder;
    Map<Event, Long> times = times(recorder);
    List<Event> sorted =
        recorder.events().stream()
            .sorted(
                Comparator.comparing((Event e) -> timeOf(e, times))
                    .thenComparing(e -> ORDER.indexOf(e.table()))
                    .thenComparing(Event::row))
            .toList();
    assertThat(recorder.events()).isEqualTo(sorted);
    assertThat(recorder.events().subList(0, 9))
        .extracting(Event::table)
        .containsExactly(
            "region", "region", "shop", "shop", "shop", "shop", "shop", "shop", "shop");
  }

  @Test
  void theRowsAreThoseOfARunTableAfterTable() {
    Map<List<Object>, List<Object>> plain =
        Paced.shop().pace(PaceOptions.NONE).run().recorder.rows();
    Recorder paced = Paced.shop().pace(speed("max")).run().recorder;
    assertThat(paced.rows()).isEqualTo(plain).hasSizeGreaterThan(1000);
    assertThat(paced.events()).hasSameSizeAs(plain.keySet());
  }

  @Test
  void neitherThreadsNorChunksChangeTheOrderOrTheParcels() {
    Recorder one = Paced.shop().threads(1).pace(speed("600x")).run().recorder;
    Paced other = Paced.shop().threads(5).pace(speed("600x"));
    other.datagen().chunkRows(17);
    Recorder five = other.run().recorder;
    assertThat(five.events()).isEqualTo(one.events());
    assertThat(five.parcels()).isEqualTo(one.parcels());
  }

  @Test
  void rowsComeWhenTheirTimeHasComeAndNotFiveMillisecondsLater() {
    for (String speed : List.of("realtime", "3600x")) {
      Paced run = Paced.shop().pace(speed(speed)).run();
      double factor = speed.equals("realtime") ? 1 : 3600;
      Map<Event, Long> times = times(run.recorder);
      long origin =
          run.recorder.events().stream()
              .mapToLong(e -> timeOf(e, times))
              .filter(time -> time >= START)
              .min()
              .orElseThrow();
      for (Event event : run.recorder.events()) {
        long due = (long) ((timeOf(event, times) - origin) * 1000.0 / factor);
        if (timeOf(event, times) < START) {
          assertThat(event.nanos()).as("what is past comes at once").isZero();
        } else {
          assertThat(event.nanos()).isBetween(due - 1, due + 5_000_001);
        }
      }
      assertThat(run.report.lag().chunks()).isPositive();
      assertThat(run.report.lag().max()).isBetween(0L, 1_000L);
    }
  }

  @Test
  void sinksAreToldOfWaits() {
    Recorder recorder = Paced.shop().pace(speed("realtime")).run().recorder;
    assertThat(recorder.idleTimes()).isNotEmpty().allMatch(d -> d.toMillis() >= 20);
    assertThat(recorder.idleTimes().stream().mapToLong(Duration::toNanos).sum())
        .isCloseTo(
            recorder.events().get(recorder.events().size() - 1).nanos(),
            org.assertj.core.data.Percentage.withPercentage(1));
  }

  @Test
  void startAtMovesAllTimesByWholeWeeks() {
    Paced plain = Paced.shop().pace(speed("max")).run();
    // A Thursday: the week of the timeframe's beginning, a Monday, that holds it.
    Paced moved = Paced.shop().pace(startAt(speed("max"), "2026-11-26T10:00:00Z")).run();
    long weeks = moved.report.weeks();
    assertThat(weeks).isEqualTo(151);
    for (int i = 0; i < plain.recorder.events().size(); i++) {
      Event before = plain.recorder.events().get(i);
      Event after = moved.recorder.events().get(i);
      assertThat(after.row()).isEqualTo(before.row());
      if (before.table().equals("customer")) {
        assertThat(after.values().get(2)).isEqualTo((Long) before.values().get(2) + 7 * weeks);
        assertThat(joined(after)).isEqualTo(joined(before) + weeks * Paced.WEEK);
      } else if (before.table().equals("order")) {
        assertThat(after.time()).isEqualTo(before.time() + weeks * Paced.WEEK);
        assertThat(dayAndHour(after.time())).isEqualTo(dayAndHour(before.time()));
      } else {
        assertThat(after.values()).isEqualTo(before.values());
      }
    }
  }

  private static String dayAndHour(long micros) {
    var utc = Instant.ofEpochSecond(micros / 1_000_000).atOffset(ZoneOffset.UTC);
    return utc.getDayOfWeek() + " " + utc.getHour();
  }

  @Test
  void startAtNowGoesOnFromNowAndSendsWhatIsPastAtOnce() {
    Paced run = Paced.shop();
    long now = run.clock.epochMicros();
    run.pace(startAt(speed("60x"), "now")).run();
    for (Event order : run.recorder.events("order")) {
      long due = Math.max(0, (order.time() - now) * 1000 / 60);
      assertThat(order.nanos()).isBetween(due - 1, due + 5_000_001);
    }
    // The timeframe begins on a Monday; the clock shows a Thursday of a week in 2025.
    assertThat(START + run.report.weeks() * Paced.WEEK).isBetween(now - Paced.WEEK + 1, now);
  }

  @Test
  void aRunThatGoesOnSendsWhatIsLeftAndKeepsTheStartThatNowStoodFor() {
    PaceOptions options = startAt(speed("60x"), "now");
    Paced whole = Paced.shop().pace(options).run();
    Map<String, String> facts =
        Map.of("start_at", Long.toString(new HandClock(1_760_000_000_000_000L).epochMicros()));
    Paced rest = Paced.shop().pace(options);
    rest.clock.sleep(3 * 3600 * 1_000_000_000L);
    rest.run(new ResumePoint(40, facts), Integer.MAX_VALUE);
    int skipped = whole.recorder.parcels().subList(0, 40).stream().mapToInt(n -> n).sum();
    assertThat(rest.recorder.events())
        .extracting(Event::values)
        .isEqualTo(whole.recorder.events().stream().skip(skipped).map(Event::values).toList());
    assertThat(rest.report.rows()).isEqualTo(whole.report.rows());
  }

  @Test
  void aRateIsKept() {
    Paced run = Paced.shop().pace(rate("250/s")).run();
    List<Event> events = run.recorder.events();
    for (int i = 0; i < events.size(); i++) {
      // Parcels of 2 rows, each when its first row is due.
      assertThat(events.get(i).nanos()).isBetween((i - 2) * 4_000_000L, i * 4_000_000L + 1000);
    }
    assertThat(run.recorder.parcels()).allMatch(size -> size <= 2);
    List<String> levels = List.of("region", "customer", "shop", "order", "line");
    assertThat(events)
        .extracting(Event::table)
        .isSortedAccordingTo(Comparator.comparing(levels::indexOf));
  }

  @Test
  void ratesOfTablesHoldForTheseAlone() {
    Paced run = Paced.shop().pace(rate("order=100/s,shop=1/s")).run();
    List<Event> shops = run.recorder.events("shop");
    assertThat(shops)
        .extracting(Event::nanos)
        .containsExactly(
            0L,
            1_000_000_000L,
            2_000_000_000L,
            3_000_000_000L,
            4_000_000_000L,
            5_000_000_000L,
            6_000_000_000L);
    List<Event> orders = run.recorder.events("order");
    assertThat(orders.get(orders.size() - 1).nanos() - orders.get(0).nanos())
        .isEqualTo((orders.size() - 1) * 10_000_000L);
    List<Event> lines = run.recorder.events("line");
    assertThat(lines.get(lines.size() - 1).nanos()).isEqualTo(lines.get(0).nanos());
  }

  @Test
  void aDurationEndsTheRunWell() {
    Paced run = Paced.shop().pace(Paced.lasting(rate("100/s"), Duration.ofSeconds(3))).run();
    assertThat(run.recorder.events()).hasSize(300);
    assertThat(run.recorder.isCommitted()).isTrue();
    assertThat(run.report.cut()).isTrue();
    assertThat(run.report.rows()).isEqualTo(300);
    assertThat(run.report.validation()).isEmpty();
  }

  @Test
  void aDurationEndsTheRunAtASpeedWhenItIsOverHoweverLateTheNextRowIsDue() {
    // Orders come by the hour, and the next one is due behind the end.
    PaceOptions noon = Paced.startAt(speed("realtime"), "2024-01-01T12:10:00Z");
    Paced run = Paced.shop().pace(Paced.lasting(noon, Duration.ofMinutes(3))).run();
    assertThat(run.report.cut()).isTrue();
    assertThat(run.report.validation()).as("a part is not held to what the whole is").isEmpty();
    assertThat(run.recorder.isCommitted()).isTrue();
    assertThat(run.clock.elapsed()).isEqualTo(Duration.ofMinutes(3).toNanos());
    Paced whole = Paced.shop().pace(Paced.lasting(speed("max"), Duration.ofMinutes(3))).run();
    assertThat(whole.report.cut()).isFalse();
    assertThat(whole.report.validation()).isPresent();
  }
}
