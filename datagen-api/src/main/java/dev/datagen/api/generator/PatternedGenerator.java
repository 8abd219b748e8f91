package dev.datagen.api.generator;

import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A generator of instants whose distribution over the calendar can be weighted further, by a
 * modifier that shapes when rows happen.
 */
public interface PatternedGenerator extends BoundableGenerator {

  /**
   * The generator with one more pattern multiplied in.
   *
   * @param weights 24, 7 (Monday first) or 12 non-negative weights, not all zero
   */
  PatternedGenerator withPattern(Dimension dimension, double[] weights);

  /**
   * The generator with every instant of its grid equally likely, whatever its patterns say; what
   * else it promises (an order, an instant that no value lies before) stays.
   */
  PatternedGenerator withoutPatterns();

  /**
   * The generator with one more column that no value lies before: instants are drawn from what is
   * left of the grid, in proportion to the same weights; where nothing is left, the bound itself is
   * given (the next value if strict). A null bounds nothing. Empty if the generator cannot do so
   * and keep its other promises.
   *
   * @param bound a DATETIME or DATE column, compared by whole days where either is a date
   * @param strict whether values must lie behind the bound
   */
  default Optional<PatternedGenerator> withAfter(Input bound, boolean strict) {
    return Optional.empty();
  }

  /**
   * The generator with only the instants of its grid from {@code earliest} to {@code latest}, both
   * in microseconds and inclusive. Empty if it cannot do so, or nothing of positive weight is left.
   */
  default Optional<PatternedGenerator> within(long earliest, long latest) {
    return Optional.empty();
  }

  /**
   * Whether no value is earlier than that of the row before it, in a fact among the rows of one
   * parent.
   */
  default boolean ascending() {
    return false;
  }

  /**
   * For each row under way the instant that its value does not lie before, in microseconds; {@link
   * Long#MIN_VALUE} where it may be any. Empty if there is no such bound.
   *
   * @param size how many rows those are
   */
  default Optional<long[]> notBefore(Inputs inputs, int size) {
    return Optional.empty();
  }

  /**
   * For each row under way the instant that its value does not lie behind, in microseconds; {@link
   * Long#MAX_VALUE} where it may be any. Empty if there is no such bound.
   *
   * @param size how many rows those are
   */
  default Optional<long[]> notBehind(Inputs inputs, int size) {
    return Optional.empty();
  }

  /** The columns that no value lies before, as asked for by {@link #withAfter} and the schema. */
  default List<Input> lowerBounds() {
    return List.of();
  }

  @Override
  default Optional<BigDecimal> least() {
    return Optional.of(BigDecimal.valueOf(TimeValues.stored(output(), earliest())));
  }

  @Override
  default Optional<BigDecimal> greatest() {
    return Optional.of(BigDecimal.valueOf(TimeValues.stored(output(), latest())));
  }

  @Override
  default Optional<? extends BoundableGenerator> inside(BigDecimal least, BigDecimal greatest) {
    return within(TimeValues.first(least), TimeValues.last(output(), greatest));
  }

  /** The finest dimension that the patterns weigh, if they weigh any. */
  Optional<Dimension> finestPattern();

  /** The first instant that can be made, in microseconds since 1970-01-01T00:00Z. */
  long earliest();

  /** The last instant that can be made, in microseconds since 1970-01-01T00:00Z. */
  long latest();
}
