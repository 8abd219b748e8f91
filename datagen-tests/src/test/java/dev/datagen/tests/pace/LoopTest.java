package dev.datagen.tests.pace;

import static dev.datagen.tests.pace.Paced.loop;
import static dev.datagen.tests.pace.Paced.rate;
import static dev.datagen.tests.pace.Paced.speed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.sink.ResumePoint;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.run.Laps;
import dev.datagen.core.validation.ValidationOptions;
import dev.datagen.tests.pace.Recorder.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoopTest {

  private static final int ENOUGH = 6000;

  private static Paced looped(PaceOptions options, int threads) {
    return Paced.shop().threads(threads).pace(loop(options)).run(ResumePoint.START, ENOUGH);
  }

  @Test
  void aLoopGoesOnUntilItIsStoppedAndCommits() {
    Paced run = looped(speed("max"), 2);
    assertThat(run.recorder.events()).hasSizeGreaterThanOrEqualTo(ENOUGH);
    assertThat(run.recorder.isCommitted()).isTrue();
    assertThat(run.report.cut()).isTrue();
    assertThat(run.report.rows()).isEqualTo(run.recorder.events().size());
  }

  @Test
  void sequencesGoOnAndUniqueValuesStayUnique() {
    for (PaceOptions options : List.of(speed("max"), rate("1M/s"))) {
      Paced run = looped(options, 2);
      List<Event> customers = run.recorder.events("customer");
      assertThat(customers).hasSizeGreaterThan(80);
      Set<Object> ids = new HashSet<>();
      Set<Object> codes = new HashSet<>();
      for (Event customer : customers) {
        assertThat(ids.add(customer.values().get(0))).isTrue();
        assertThat(codes.add(customer.values().get(1))).isTrue();
        assertThat(customer.values().get(0)).isEqualTo(100 + customer.row());
      }
      Set<Object> orders = new HashSet<>();
      run.recorder.events("order").forEach(o -> assertThat(orders.add(o.values().get(0))).isTrue());
      Set<Object> lines = new HashSet<>();
      run.recorder
          .events("line")
          .forEach(
              l -> {
                assertThat(lines.add(l.values().get(0))).isTrue();
                assertThat(l.values().get(0)).isEqualTo(1 + 2 * l.row());
              });
      assertThat(rowNumbers(run, "order")).isEqualTo(consecutive(orders.size(), run, "order"));
    }
  }

  /** Whole repetitions have consecutive rows; of the last one some are missing. */
  private static Set<Long> consecutive(int count, Paced run, String table) {
    Set<Long> rows = new HashSet<>();
    long whole = rowNumbers(run, table).stream().mapToLong(r -> r).max().orElse(0);
    for (long row = 0; row <= whole; row++) {
      if (rowNumbers(run, table).contains(row)) {
        rows.add(row);
      }
    }
    assertThat(rows).hasSize(count);
    return rows;
  }

  private static Set<Long> rowNumbers(Paced run, String table) {
    Set<Long> rows = new HashSet<>();
    run.recorder.events(table).forEach(e -> rows.add(e.row()));
    return rows;
  }

  @Test
  void childrenReferToParentsOfTheirOwnRepetition() {
    Paced run = looped(speed("max"), 2);
    Map<Object, Long> joined = new HashMap<>();
    run.recorder
        .events("customer")
        .forEach(c -> joined.put(c.values().get(0), (Long) c.values().get(3)));
    Set<Object> shops = new HashSet<>();
    run.recorder.events("shop").forEach(s -> shops.add(s.values().get(0)));
    long second = 0;
    for (Event order : run.recorder.events("order")) {
      long customer = (Long) order.values().get(1);
      long repetition = (order.time() - 1_704_067_200_000_000L) / Paced.WEEK;
      assertThat((customer - 100) / 40).as("customers of the repetition").isEqualTo(repetition);
      assertThat(order.time()).isGreaterThanOrEqualTo(joined.get(customer));
      assertThat(shops).contains(order.values().get(2));
      second += repetition == 1 ? 1 : 0;
    }
    assertThat(second).isPositive();
  }

  @Test
  void tablesWithoutATimeComeOnce() {
    for (PaceOptions options : List.of(speed("max"), rate("1M/s"))) {
      Paced run = looped(options, 2);
      assertThat(run.recorder.events("shop")).hasSize(7);
      assertThat(run.recorder.events("region")).hasSize(2);
    }
  }

  @Test
  void repetitionsAreDrawnAnewAWeekLater() {
    Paced run = looped(speed("max"), 2);
    List<Object> first = new ArrayList<>();
    List<Object> second = new ArrayList<>();
    for (Event customer : run.recorder.events("customer")) {
      long weeks = customer.row() / 40;
      long joined = (Long) customer.values().get(3) - weeks * Paced.WEEK;
      assertThat(joined).isBetween(1_703_980_800_000_000L, 1_704_153_599_000_000L);
      (weeks == 0 ? first : weeks == 1 ? second : new ArrayList<>()).add(joined);
    }
    assertThat(second).hasSize(40);
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void theOrderOfEventTimeHoldsOverRepetitions() {
    Paced run = looped(speed("max"), 3);
    List<Long> times =
        run.recorder.events().stream()
            .filter(e -> e.table().equals("order"))
            .map(Event::time)
            .toList();
    assertThat(times).isSorted();
    assertThat(times.get(times.size() - 1) - times.get(0)).isGreaterThan(Paced.WEEK);
    assertThat(looped(speed("max"), 1).recorder.events().subList(0, ENOUGH))
        .isEqualTo(run.recorder.events().subList(0, ENOUGH));
  }

  @Test
  void aLoopGoesOnWhereItWasInterrupted() {
    Paced whole = looped(speed("max"), 2);
    int parcels = whole.recorder.parcels().size() / 2;
    int skipped = whole.recorder.parcels().subList(0, parcels).stream().mapToInt(n -> n).sum();
    Paced rest =
        Paced.shop()
            .pace(loop(speed("max")))
            .run(new ResumePoint(parcels, Map.of()), ENOUGH - skipped);
    assertThat(rest.recorder.events().subList(0, ENOUGH - skipped))
        .extracting(Event::values)
        .isEqualTo(
            whole.recorder.events().subList(skipped, ENOUGH).stream().map(Event::values).toList());
  }

  @Test
  void eachLapIsValidatedByItself() {
    for (PaceOptions options : List.of(speed("max"), rate("1M/s"))) {
      Paced run = looped(options, 3);
      Laps laps = run.report.laps().orElseThrow();
      assertThat(laps.validated()).isBetween(2, 4);
      assertThat(laps.invalid()).isZero();
      assertThat(laps.shown()).isEqualTo(laps.validated());
      assertThat(laps.cut()).isTrue();
      ValidationReport last = run.report.validation().orElseThrow();
      assertThat(last.summary().valid()).isTrue();
      // Rows that refer to tables that come once are held to them in every lap.
      assertThat(last.findings())
          .filteredOn(f -> f.subject().contains("→ shop."))
          .isNotEmpty()
          .allMatch(f -> f.status() != Finding.Status.NOT_CHECKED);
    }
  }

  @Test
  void theFirstLapThatIsNotValidIsShownAndCounted() {
    String broken =
        Paced.SHOP.replace(
            "\"constraints\"",
            "\"targets\": {\"mean_in_range\": {\"table\": \"line\", \"column\": \"amount\","
                + " \"min\": 100, \"max\": 200}}, \"constraints\"");
    Paced run = Paced.of(broken).pace(loop(speed("max")));
    run.datagen().validate(new ValidationOptions(5, false, 100, true));
    run.run(ResumePoint.START, ENOUGH * 2);
    Laps laps = run.report.laps().orElseThrow();
    assertThat(laps.valid()).isZero();
    assertThat(laps.invalid()).isGreaterThan(1);
    assertThat(laps.shown()).isEqualTo(1);
    assertThat(run.report.validation().orElseThrow().summary().valid()).isFalse();
  }

  @Test
  void aLoopThatEndsWithinItsFirstLapSaysThatNothingIsValidated() {
    Paced run = Paced.shop().pace(loop(speed("max"))).run(ResumePoint.START, 20);
    assertThat(run.report.laps()).contains(new Laps(0, 0, 0, true));
    assertThat(run.report.validation()).isEmpty();
  }

  @Test
  void aPictureOfALoopIsRefused() {
    Paced run = Paced.shop().pace(loop(speed("max")));
    run.datagen().html(Path.of("never.html"));
    assertThatThrownBy(run::run).hasMessageContaining("a loop goes on with others");
  }

  @Test
  void aLoopWithADurationEndsWhenItIsOver() {
    Paced run = Paced.shop().pace(Paced.lasting(loop(rate("1000/s")), Duration.ofSeconds(5))).run();
    // Ten rows every 10 ms, fewer where a table ends.
    assertThat(run.recorder.events().size()).isBetween(5000, 5010);
    assertThat(run.recorder.isCommitted()).isTrue();
  }
}
