package dev.datagen.tests.pace;

import static dev.datagen.tests.pace.Paced.speed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.option.Literal;
import dev.datagen.api.rows.Chunk.Kind;
import dev.datagen.api.sink.Disorder;
import dev.datagen.api.sink.Disorder.Delay;
import dev.datagen.api.sink.Disorder.Late;
import dev.datagen.api.sink.Disorder.Share;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.run.Injected;
import dev.datagen.tests.pace.Recorder.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DisorderTest {

  private static final Late LATE =
      new Late(
          0.2,
          new Delay(
              "uniform",
              Map.of("low", new Literal(10L), "high", new Literal(new BigDecimal("3600.5"))),
              null));
  private static final Map<String, Disorder> ALL =
      Map.of(
          "order", new Disorder(LATE, new Share(0.15), new Share(0.1), new Share(0.12)),
          "shop", new Disorder(null, new Share(0.5), null, new Share(0.3)));

  private static Set<Long> rows(Paced run, String table, Injected.Kind kind) {
    Set<Long> rows = new TreeSet<>();
    for (Injected injected : run.injected) {
      if (injected.table().equals(table) && injected.kind() == kind) {
        assertThat(rows.add(injected.row())).as("told once").isTrue();
      }
    }
    return rows;
  }

  @Test
  void whatGoesWrongIsExactlyWhatTheLogTells() {
    Paced straight = Paced.shop().pace(speed("max")).run();
    Paced run = Paced.shop().pace(speed("max")).disorder(ALL).run();
    for (String table : List.of("order", "shop", "line", "customer")) {
      Set<Long> dropped = new TreeSet<>();
      straight.recorder.events(table).forEach(e -> dropped.add(e.row()));
      Set<Long> twice = new TreeSet<>();
      Set<Long> buried = new TreeSet<>();
      Set<Long> seen = new HashSet<>();
      for (Event event : run.recorder.events(table)) {
        dropped.remove(event.row());
        if (event.kind() == Kind.TOMBSTONES) {
          assertThat(buried.add(event.row())).isTrue();
          assertThat(seen).as("a tombstone follows its row").contains(event.row());
        } else if (!seen.add(event.row())) {
          assertThat(twice.add(event.row())).as("twice, not more").isTrue();
          assertThat(buried).as("a tombstone comes last").doesNotContain(event.row());
        }
      }
      assertThat(rows(run, table, Injected.Kind.DROP)).isEqualTo(dropped);
      assertThat(rows(run, table, Injected.Kind.DUPLICATE)).isEqualTo(twice);
      assertThat(rows(run, table, Injected.Kind.TOMBSTONE)).isEqualTo(buried);
    }
    int orders = straight.recorder.events("order").size();
    assertShare(rows(run, "order", Injected.Kind.DROP).size(), orders, 0.1);
    assertShare(rows(run, "order", Injected.Kind.DUPLICATE).size(), orders, 0.15 * 0.9);
    assertShare(rows(run, "order", Injected.Kind.TOMBSTONE).size(), orders, 0.12 * 0.9);
    assertShare(rows(run, "order", Injected.Kind.LATE).size(), orders, 0.2 * 0.9);
  }

  /** Within four standard deviations of a binomial draw. */
  private static void assertShare(int hits, int of, double share) {
    assertThat((double) hits)
        .isBetween(
            of * share - 4 * Math.sqrt(of * share * (1 - share)),
            of * share + 4 * Math.sqrt(of * share * (1 - share)));
  }

  @Test
  void lateRowsComeLaterByTheDelayAndTheOthersAtTheirTime() {
    Paced run = Paced.shop().pace(speed("60x")).disorder(ALL).run();
    Map<Long, Long> delays = new HashMap<>();
    run.injected.stream()
        .filter(i -> i.kind() == Injected.Kind.LATE)
        .forEach(i -> delays.put(i.row(), i.delayMicros()));
    assertThat(delays.values()).allMatch(d -> d >= 10_000_000 && d <= 3_600_500_000L);
    Map<Object, Long> orderTimes = new HashMap<>();
    Paced.shop()
        .pace(PaceOptions.NONE)
        .run()
        .recorder
        .events("order")
        .forEach(order -> orderTimes.put(order.values().get(0), order.time()));
    long origin = Long.MAX_VALUE;
    for (Event event : run.recorder.events()) {
      long sent =
          switch (event.table()) {
            case "customer" -> (Long) event.values().get(3);
            case "order" -> event.time() + delays.getOrDefault(event.row(), 0L);
            case "line" -> orderTimes.get(event.values().get(1));
            default -> Long.MIN_VALUE;
          };
      origin = sent >= 1_704_067_200_000_000L ? Math.min(origin, sent) : origin;
    }
    for (Event order : run.recorder.events("order")) {
      long sent = order.time() + delays.getOrDefault(order.row(), 0L);
      long due = Math.max(0, (sent - origin) * 1000 / 60);
      assertThat(order.nanos()).isBetween(due - 1, due + 5_000_001);
    }
    // The row itself still has its own time.
    assertThat(run.recorder.events("order"))
        .filteredOn(o -> delays.containsKey(o.row()))
        .allMatch(o -> o.time() % 3_600_000_000L == 0);
  }

  @Test
  void theLogIsTheSameForAnyThreadsAndBesideTheRowsInOrder() {
    Paced one = Paced.shop().threads(1).pace(speed("max")).disorder(ALL).run();
    Paced four = Paced.shop().threads(4).pace(speed("max")).disorder(ALL).run();
    assertThat(four.injected).isEqualTo(one.injected).isNotEmpty();
    assertThat(four.recorder.events()).isEqualTo(one.recorder.events());
    assertThat(one.injected).allMatch(i -> !i.key().isEmpty());
  }

  @Test
  void withoutLateRowsTablesFollowOneAnother() {
    Map<String, Disorder> disorder =
        Map.of("order", new Disorder(null, new Share(1), null, new Share(1)));
    Paced run = Paced.shop().pace(PaceOptions.NONE).disorder(disorder).run();
    List<Event> orders = run.recorder.events("order");
    List<Object> expected = new ArrayList<>();
    for (long row = 0; row < orders.size() / 3; row++) {
      expected.addAll(List.of(row, Kind.ROWS, row, Kind.ROWS, row, Kind.TOMBSTONES));
    }
    List<Object> came = new ArrayList<>();
    orders.forEach(o -> came.addAll(List.of(o.row(), o.kind())));
    assertThat(came).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void lateRowsAloneBringTheOrderOfEventTime() {
    Paced run =
        Paced.shop()
            .pace(PaceOptions.NONE)
            .disorder(Map.of("order", new Disorder(LATE, null, null, null)))
            .run();
    Paced paced =
        Paced.shop()
            .pace(speed("max"))
            .disorder(Map.of("order", new Disorder(LATE, null, null, null)))
            .run();
    assertThat(run.recorder.events()).isEqualTo(paced.recorder.events());
  }

  @Test
  void whatMakesNoSenseIsToldWithItsPlace() {
    assertRefused(
        Map.of("shop", new Disorder(LATE, null, null, null)),
        PaceOptions.NONE,
        "rows of shop cannot be late: neither the table nor an ancestor has a datetime or date"
            + " column");
    assertRefused(
        Map.of("ordr", new Disorder(LATE, null, null, null)),
        PaceOptions.NONE,
        "there is no table \"ordr\"");
    assertRefused(
        Map.of(
            "order",
            new Disorder(new Late(0.1, new Delay("unifrom", Map.of(), null)), null, null, null)),
        PaceOptions.NONE,
        "unifrom");
    assertRefused(
        Map.of("order", new Disorder(LATE, null, null, null)),
        Paced.rate("5/s"),
        "rows can be late only in the order of event time, which a rate does not keep");
  }

  private static void assertRefused(
      Map<String, Disorder> disorder, PaceOptions options, String message) {
    assertThatThrownBy(() -> Paced.shop().pace(options).disorder(disorder).run())
        .hasMessageContaining(message);
  }
}
