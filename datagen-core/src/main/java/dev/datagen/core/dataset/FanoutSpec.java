package dev.datagen.core.dataset;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Nullable;
import java.util.List;

/** The object {@code fanout} of a fact: rows for each row of its primary parent. */
@Doc("How many rows a fact has for each row of its primary parent.")
public record FanoutSpec(
    @Doc("The law of the draw.") Distribution distribution,
    @Doc("Mean of poisson; the number itself for constant.") @Nullable @Bounds(min = 0, max = 1e9)
        Double lambda,
    @Doc("Least number of rows.") @Nullable @Bounds(min = 0, max = 1e9) Long min,
    @Doc("Greatest number of rows.") @Nullable @Bounds(min = 0, max = 1e9) Long max,
    @Doc("Least and greatest number in one: [min, max].") @Nullable @Bounds(min = 0, max = 1e9)
        List<Long> clamp,
    @Doc("Exponent of zipf, 1 where absent: the weight of k rows is k^-alpha.")
        @Nullable
        @Bounds(min = 0, max = 100)
        Double alpha) {

  /** Stands for no upper bound. */
  public static final long UNBOUNDED = Long.MAX_VALUE;

  /** The least number of rows that {@code min} and {@code clamp} together allow; 0 for none. */
  public long least() {
    return Math.max(min == null ? 0 : min, clamp == null ? 0 : clamp.get(0));
  }

  /** The greatest number that {@code max} and {@code clamp} allow; {@link #UNBOUNDED} for none. */
  public long greatest() {
    return Math.min(max == null ? UNBOUNDED : max, clamp == null ? UNBOUNDED : clamp.get(1));
  }

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
