package dev.datagen.core.plan;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.time.Timeframe;
import dev.datagen.core.behaviour.WalkStart;
import dev.datagen.core.behaviour.WalkStart.Place;
import dev.datagen.core.behaviour.Walks;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.dataset.SegmentBehaviorSpec;
import dev.datagen.core.dataset.StageConfigSpec.Variation;
import dev.datagen.core.dataset.VintageBehaviorSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Plans the walks that a fact's rows are: through the stages of a funnel, or through states. */
final class WalkPlanner {

  private final Planning planning;
  private final TablePlan fact;
  private final String path;

  private WalkPlanner(Planning planning, TablePlan fact) {
    this.planning = planning;
    this.fact = fact;
    this.path =
        Planning.path(fact)
            + (fact.spec().stageConfig() != null ? ".stage_config" : ".state_transition_model");
  }

  /** Whether a fact's rows are the steps of walks. */
  static boolean walks(TablePlan fact) {
    return fact.spec().stageConfig() != null || fact.spec().stateTransitionModel() != null;
  }

  /** The walks of a fact; empty where a problem was found, which is then recorded. */
  static Optional<Walks> plan(Planning planning, TablePlan fact) {
    return new WalkPlanner(planning, fact).plan();
  }

  private Optional<Walks> plan() {
    RandomKey key = planning.key(fact).derive("walk");
    NodeSpec spec = fact.spec();
    Optional<Timeframe> timeframe = planning.dataset.timeframe();
    if (spec.stageConfig() != null) {
      boolean timed = !FilledColumns.timesOf(fact).isEmpty();
      return start(spec.stageConfig().segmentVariation(), timed)
          .map(start -> Walks.of(spec.stageConfig(), key, fact.parent(), start));
    }
    if (timeframe.isEmpty()) {
      planning.error(
          "no-timeframe",
          path,
          "states end with the timeframe, but the dataset has none",
          "add a timeframe");
      return Optional.empty();
    }
    return start(spec.stateTransitionModel().segmentVariation(), true)
        .map(
            start ->
                Walks.of(
                    spec.stateTransitionModel(), key, fact.parent(), start, timeframe.get().end()));
  }

  private Optional<WalkStart> start(Map<String, Variation> variation, boolean timed) {
    List<Place> times = new ArrayList<>();
    if (timed && !addTimes(times)) {
      return Optional.empty();
    }
    Optional<Place> segment = variation.isEmpty() ? Optional.empty() : segment();
    Map<String, Integer> numbers = new HashMap<>();
    for (String name : new TreeSet<>(variation.keySet())) {
      numbers.put(name, numbers.size());
    }
    long otherwise = planning.dataset.timeframe().map(Timeframe::start).orElse(0L);
    return Optional.of(
        new WalkStart(
            times, otherwise, segment.orElse(null), segment.isPresent() ? numbers : Map.of()));
  }

  /** The parent's own time, and when the entities above came to be. */
  private boolean addTimes(List<Place> times) {
    ColumnResolver.Found found;
    try {
      found = new ColumnResolver(planning, fact.parent()).time("", null);
    } catch (InvalidArgument e) {
      planning.error("no-time", path, e.getMessage(), e.hint());
      return false;
    }
    boolean nullable = found.spec().nullable();
    if (nullable && planning.dataset.timeframe().isEmpty()) {
      planning.error(
          "no-time",
          path,
          "walks begin at " + found.id() + ", which may be null, and there is no timeframe",
          "make it not nullable, or add a timeframe at whose start others begin");
      return false;
    }
    times.add(place(found.path().hops(), found.table(), found.path().column()));
    for (EntityLink link : EntityLink.of(planning, fact)) {
      VintageBehaviorSpec vintages = link.entity().spec().vintageBehavior();
      if (vintages != null && link.isAncestor()) {
        int created = link.entity().columnIndex(vintages.createdAtColumn());
        times.add(place(link.hops() - 1, link.entity(), created));
      } else if (vintages != null) {
        planning.error(
            "created-at",
            path,
            "rows cannot be kept from lying before the creation of the "
                + link.entity().name()
                + " that they look up: their times follow from "
                + fact.parent().name(),
            "take " + link.entity().name() + " out of parents, or make it the first of them");
        return false;
      }
    }
    return true;
  }

  /** The segment of the nearest ancestor that has any. */
  private Optional<Place> segment() {
    int hops = 0;
    for (TablePlan at = fact.parent(); at != null; at = at.parent(), hops++) {
      SegmentBehaviorSpec segments = at.spec().segmentBehavior();
      if (segments != null) {
        return Optional.of(place(hops, at, at.columnIndex(segments.segmentColumn())));
      }
    }
    return Optional.empty();
  }

  private Place place(int hops, TablePlan table, int column) {
    planning.dependencies.reads(ColumnId.rowsOf(fact.name()), table.columnId(column));
    return new Place(hops, column, table.spec().columns().get(column).type());
  }
}
