package dev.datagen.api.law;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.plan.Inputs;
import java.util.Map;

/**
 * Instants by the share of the weight before them. What differs from row to row (an instant that
 * the value does not lie before, an effect that weighs time) is asked for rows under way.
 */
public non-sealed interface TimeLaw extends Law {

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.times(this);
  }

  /** The first instant that can be made, in microseconds since 1970-01-01T00:00Z. */
  long earliest();

  /** The last instant that can be made, in microseconds since 1970-01-01T00:00Z. */
  long latest();

  /**
   * The share of the weight, by the patterns alone, that lies on instants before {@code instant}: 0
   * up to {@link #earliest()}, 1 behind {@link #latest()}, never decreasing.
   */
  double shareBefore(long instant);

  /** The patterns: 24, 7 or 12 weights for each dimension that is weighed. */
  Map<Dimension, double[]> patterns();

  /**
   * Whether rows are spread more evenly than independent draws would be (an ascending column of a
   * table without parents, a column without repetition). A test of independent draws then passes
   * more often than it should.
   */
  boolean evenlySpread();

  /** Whether {@link #notBefore} or {@link #notBehind} bounds any row. */
  boolean bounded();

  /**
   * For each row under way the instant that its value does not lie before, in microseconds; {@link
   * Long#MIN_VALUE} where it may be any.
   */
  long[] notBefore(Inputs inputs, int size);

  /**
   * For each row under way the instant that its value does not lie behind, in microseconds; {@link
   * Long#MAX_VALUE} where it may be any.
   */
  long[] notBehind(Inputs inputs, int size);

  /** Whether {@link #toWanted} changes anything. */
  default boolean weighed() {
    return false;
  }

  /** Replaces shares by those that the row under way at each position gives, in place. */
  default void toWanted(double[] shares, Inputs inputs) {}
}
