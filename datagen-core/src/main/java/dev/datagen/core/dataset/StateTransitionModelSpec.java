package dev.datagen.core.dataset;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import java.util.Map;

/** The object {@code state_transition_model} of a fact; probabilities are for each period. */
@Doc("A state machine: each state that a parent enters is a row.")
public record StateTransitionModelSpec(
    @Doc("The state that every parent starts in.") String initialState,
    @Doc("State → how it is left.") Map<String, State> states,
    @Doc("Length of a period.") @Default("\"day\"") PeriodUnit periodUnit,
    @Doc("Segment of the parent → factor of the transition probability.") @Default("{}")
        Map<String, StageConfigSpec.Variation> segmentVariation) {

  @Doc("A state.")
  public record State(
      @Doc("Probability of leaving it in a period.") @Default("0") @Bounds(min = 0, max = 1)
          double transitionProbPerPeriod,
      @Doc("State → probability of going there when leaving.") @Default("{}") @Bounds(min = 0)
          Map<String, Double> nextStates,
      @Doc("Whether it is never left.") @Default("false") boolean terminal) {}

  /** Lengths of a period. */
  public enum PeriodUnit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
  }
}
