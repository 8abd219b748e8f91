package dev.datagen.plugins.modifier.noise;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;

/** Arguments of the modifier {@code jitter}. */
@Doc("Adds normal noise to numbers.")
@Example("{\"std\": 0.05, \"mode\": \"mul\"}")
public record JitterArguments(
    @Doc("Standard deviation of the noise.") @Bounds(min = 0) double std,
    @Doc("How the noise enters.") @Default("\"add\"") Mode mode) {

  /** How the noise enters. */
  public enum Mode {
    @Doc("value + noise")
    ADD,
    @Doc("value * (1 + noise)")
    MUL
  }
}
