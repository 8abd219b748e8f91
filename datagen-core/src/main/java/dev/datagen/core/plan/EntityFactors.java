package dev.datagen.core.plan;

import dev.datagen.core.behaviour.AgeFactor;
import dev.datagen.core.behaviour.EntityFactor;
import dev.datagen.core.behaviour.SegmentFactor;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.dataset.SegmentBehaviorSpec;
import dev.datagen.core.dataset.SegmentBehaviorSpec.Factors;
import dev.datagen.core.dataset.VintageBehaviorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The factors that an entity declares for its facts. */
final class EntityFactors {

  private static final String FANOUT = "fanout";

  private EntityFactors() {}

  /** Factors of how many rows a row of the entity gets. */
  static List<EntityFactor> ofFanout(TablePlan entity) {
    List<EntityFactor> factors = new ArrayList<>();
    SegmentBehaviorSpec segments = entity.spec().segmentBehavior();
    if (segments != null) {
      addSegments(entity, segments, Factors::fanoutMultiplier, factors);
    }
    addAges(entity, targets -> targets.contains(FANOUT), factors);
    return factors;
  }

  /**
   * Factors of a column of a fact.
   *
   * @param all whether {@code "all"} means this column too
   */
  static List<EntityFactor> ofColumn(TablePlan entity, String column, boolean all) {
    List<EntityFactor> factors = new ArrayList<>();
    SegmentBehaviorSpec segments = entity.spec().segmentBehavior();
    if (segments != null && segments.appliesToColumns().contains(column)) {
      addSegments(entity, segments, Factors::valueMultiplier, factors);
    }
    addAges(
        entity,
        targets ->
            targets.contains("all") && all
                || targets.contains(column) && !column.equals(FANOUT) && !column.equals("all"),
        factors);
    return factors;
  }

  private static void addSegments(
      TablePlan entity,
      SegmentBehaviorSpec spec,
      ToDoubleFunction<Factors> factor,
      List<EntityFactor> factors) {
    Map<String, Double> bySegment = new TreeMap<>();
    spec.behaviors().forEach((name, f) -> bySegment.put(name, factor.applyAsDouble(f)));
    if (bySegment.values().stream().anyMatch(f -> f != 1)) {
      int index = entity.columnIndex(spec.segmentColumn());
      ColumnSpec column = entity.spec().columns().get(index);
      String text = entity.name() + "." + column.name();
      factors.add(new SegmentFactor(index, column.type(), bySegment, text));
    }
  }

  private static void addAges(
      TablePlan entity, Predicate<List<String>> applies, List<EntityFactor> factors) {
    VintageBehaviorSpec spec = entity.spec().vintageBehavior();
    if (spec == null) {
      return;
    }
    int index = entity.columnIndex(spec.createdAtColumn());
    ColumnSpec column = entity.spec().columns().get(index);
    new TreeMap<>(spec.ageBasedMultipliers())
        .forEach(
            (name, multiplier) -> {
              if (applies.test(multiplier.appliesTo())) {
                factors.add(
                    AgeFactor.of(
                        index,
                        column.type(),
                        multiplier.curve(),
                        multiplier.timeUnit(),
                        entity.name() + " " + name));
              }
            });
  }

  /** The moment at which fan-outs see ages. */
  static long moment(Planning planning) {
    return planning.dataset.timeframe().map(timeframe -> timeframe.end()).orElse(0L);
  }

  /** Refuses fan-outs by age where there is no timeframe at whose end ages could be taken. */
  static void requireTimeframe(Planning planning) {
    for (NodeSpec node : planning.dataset.spec().nodes()) {
      VintageBehaviorSpec spec = node.vintageBehavior();
      if (spec != null
          && planning.dataset.timeframe().isEmpty()
          && spec.ageBasedMultipliers().values().stream()
              .anyMatch(multiplier -> multiplier.appliesTo().contains(FANOUT))) {
        planning.error(
            "no-timeframe",
            Planning.path(planning.tables.get(node.id())) + ".vintage_behavior",
            "a fan-out takes ages at the timeframe's end, but the dataset has no timeframe",
            "add a timeframe");
      }
    }
  }
}
