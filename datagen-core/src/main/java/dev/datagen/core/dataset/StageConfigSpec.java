package dev.datagen.core.dataset;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import java.util.List;
import java.util.Map;

/** The object {@code stage_config} of a fact: a funnel. */
@Doc("A funnel: each stage that a parent reaches is a row.")
public record StageConfigSpec(
    @Doc("The stages in order; the first is always reached.") List<Stage> stages,
    @Doc("Segment of the parent → factor of every transition.") @Default("{}")
        Map<String, Variation> segmentVariation) {

  @Doc("A stage.")
  public record Stage(
      @Doc("Name of the stage.") String stageName,
      @Doc("Probability of reaching it from the stage before.")
          @Default("1")
          @Bounds(min = 0, max = 1)
          double transitionRate,
      @Doc("Mean hours from this stage to the next.")
          @Default("24")
          @Bounds(min = 0, minExclusive = true, max = 1e6)
          double hoursToNext) {}

  @Doc("How a segment differs.")
  public record Variation(
      @Doc("Factor of every transition's probability.") @Bounds(min = 0, max = 1e6)
          double transitionMultiplier) {}
}
