package dev.datagen.core.dataset;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.OneOrMany;
import java.util.List;
import java.util.Map;

/** The object {@code vintage_behavior} of an entity: factors by age. */
@Doc("How the facts of an entity change with the entity's age.")
public record VintageBehaviorSpec(
    @Doc("Column of the entity that holds when it came to be.") String createdAtColumn,
    @Doc("Name → a multiplier by age.") Map<String, Multiplier> ageBasedMultipliers) {

  @Doc("A multiplier by age.")
  public record Multiplier(
      @Doc("A list (value by complete units of age, the last goes on) or a parametric curve.")
          CurveSpec curve,
      @Doc("Unit of the age.") TimeUnit timeUnit,
      @Doc("\"fanout\", \"all\", or the columns it applies to.") @OneOrMany
          List<String> appliesTo) {}

  /** Units of age. */
  public enum TimeUnit {
    DAY,
    MONTH,
    YEAR
  }
}
