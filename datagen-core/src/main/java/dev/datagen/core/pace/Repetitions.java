package dev.datagen.core.pace;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.Repetition;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.run.LapListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A dataset and, in a loop, its repetitions: each has further rows of the tables that are about
 * time, later by whole weeks. Tables without a time come once, and every repetition refers to them,
 * unless they refer to a table that is repeated, or there are no others.
 */
final class Repetitions {

  private final Plan plan;
  private final Function<Repetition, Plan> planner;
  private final Map<String, Mishaps> mishaps;
  private boolean loop;
  private final TimeShift first;
  private final long weeks;
  private final LapListener listener;
  private final Set<String> continued;
  private final Map<String, Long> rowsBefore = new HashMap<>();
  private int number;

  /**
   * @param planner plans a repetition
   * @param disorder what goes wrong with the rows of a table
   * @param loop whether there is more than one
   * @param first how far the dataset's own times are moved
   * @param weeks how many weeks later each repetition is than the one before
   * @param listener told of each before its lanes are given
   */
  Repetitions(
      Plan plan,
      Function<Repetition, Plan> planner,
      Map<String, Mishaps> mishaps,
      boolean loop,
      TimeShift first,
      long weeks,
      LapListener listener) {
    this.plan = plan;
    this.planner = planner;
    this.mishaps = Collections.unmodifiableMap(new LinkedHashMap<>(mishaps));
    this.loop = loop;
    this.first = first;
    this.weeks = weeks;
    this.listener = listener;
    this.continued = continued(plan);
  }

  private static Set<String> continued(Plan plan) {
    Set<String> names = new LinkedHashSet<>();
    for (TablePlan table : plan.tables()) {
      boolean refers =
          table.columns().stream()
              .flatMap(column -> plan.reads(table.name(), column.name()).stream())
              .anyMatch(read -> names.contains(read.substring(0, read.indexOf('.'))));
      if (!RowTime.of(table).isAbsent() || refers) {
        names.add(table.name());
      }
    }
    if (names.isEmpty()) {
      plan.tables().stream()
          .filter(table -> table.spec().kind() != NodeSpec.Kind.VOCAB)
          .forEach(table -> names.add(table.name()));
    }
    return names;
  }

  /** Whether another one follows. */
  boolean hasNext() {
    return number == 0 || loop;
  }

  /** How far the next one's times are moved. */
  TimeShift nextShift() {
    return new TimeShift(first.weeks() + number * weeks);
  }

  /** The lanes of the next one, in the order of the tables. */
  List<Lane> next() throws IOException {
    Plan planned =
        number == 0
            ? plan
            : planner.apply(
                new Repetition(
                    number, Collections.unmodifiableMap(new LinkedHashMap<>(rowsBefore))));
    TimeShift shift = nextShift();
    List<Lane> lanes = new ArrayList<>();
    for (TablePlan table : planned.tables()) {
      if (number == 0 || continued.contains(table.name())) {
        TableSchema schema = table.schema();
        long before = rowsBefore.getOrDefault(table.name(), 0L);
        lanes.add(
            new Lane(
                table,
                schema,
                number,
                RowTime.of(table),
                shift,
                before,
                mishaps.get(table.name())));
      }
    }
    long rows = 0;
    for (Lane lane : lanes) {
      if (loop && continued.contains(lane.table().name())) {
        rows += lane.rows();
        rowsBefore.merge(lane.table().name(), lane.rows(), Long::sum);
      }
    }
    Set<String> made = new LinkedHashSet<>();
    lanes.forEach(lane -> made.add(lane.table().name()));
    listener.begins(number, planned, made, lanes.stream().mapToLong(Lane::rows).sum());
    // Nothing repeated would be endless, too.
    loop = rows > 0;
    number++;
    return lanes;
  }
}
