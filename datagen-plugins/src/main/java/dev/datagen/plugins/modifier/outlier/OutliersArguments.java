package dev.datagen.plugins.modifier.outlier;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;
import dev.datagen.plugins.distribution.LawArguments;

/** Arguments of the modifier {@code outliers}; {@code rate} is a share of the rows. */
@Doc(
    "Makes some rows stand out. On a datetime an outlier is a time drawn without the patterns: an"
        + " hour at which nothing should happen.")
@Example(
    "{\"rate\": 0.01, \"mode\": \"spike\", \"magnitude_dist\":"
        + " {\"type\": \"lognormal\", \"params\": {\"mean\": 1, \"sigma\": 0.5}}}")
public record OutliersArguments(
    @Doc("Share of the rows that are hit.") @Bounds(min = 0, max = 1) double rate,
    @Doc("What happens to them.") @Default("\"spike\"") Mode mode,
    @Doc("The law of the magnitude m; its sign does not count. Needed on numbers.") @Nullable
        LawArguments magnitudeDist,
    @Doc("Whether outliers may leave the generator's clamp.") @Default("false")
        boolean allowExceed) {

  /** What happens to the rows hit. */
  public enum Mode {
    @Doc("value * (1 + m)")
    SPIKE,
    @Doc("value / (1 + m)")
    DROP,
    @Doc("spikes in runs of 2 to 20 rows, in row order, in facts within the parent")
    BURST
  }
}
