package dev.datagen.core.dataset;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Nullable;
import java.util.List;

@Doc("How many rows a fact has for each row of its primary parent.")
public record FanoutSpec(
    @Doc("The law of the draw.") Distribution distribution,
    @Doc("Mean of poisson; the number itself for constant.") @Nullable @Bounds(min = 0, max = 1e9)
        Double lambda,
    @Doc("Least number of rows.") @Nullable @Bounds(min = 0, max = 1e9) Long min,
    @Doc("Greatest number of rows.") @Nullable @Bounds(min = 0, max = 1e9) Long max,
    @Doc("Least and greatest number in one: [min, max].") @Nullable @Bounds(min = 0, max = 1e9)
        List<Long> clamp,
    @Doc("Exponent of zipf: the weight of k rows is k^-alpha.")
        @Nullable
        @Bounds(min = 0, max = 100)
        Double alpha) {

  /** Laws of a fan-out. */
  public enum Distribution {
    @Doc("poisson with mean lambda")
    POISSON,
    @Doc("every whole number from min to max alike")
    UNIFORM,
    @Doc("always the same: lambda, or min where that is not given")
    CONSTANT,
    @Doc("1 to max rows, weight k^-alpha")
    ZIPF
  }
}
