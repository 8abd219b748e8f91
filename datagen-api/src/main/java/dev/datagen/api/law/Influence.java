package dev.datagen.api.law;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.plan.Input;
import java.util.Optional;

/**
 * What of the row a factor or delta follows, so that the data can be compared from group to group.
 *
 * @param kind what it is called in findings, in snake case: {@code seasonality}, {@code effect}
 * @param name what tells it from others of its kind: {@code "dow"}, the effect table
 * @param cycle the cycle of the calendar whose members are the groups; where there is none, rows
 *     are grouped by the factor that they get
 */
public record Influence(String kind, String name, Optional<Cycle> cycle) {

  /**
   * A cycle of the calendar.
   *
   * @param dimension the cycle
   * @param time the input that tells the row's time
   */
  public record Cycle(Dimension dimension, Input time) {}
}
