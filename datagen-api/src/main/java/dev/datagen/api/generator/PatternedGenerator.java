package dev.datagen.api.generator;

import java.util.Optional;

/**
 * A generator of instants whose distribution over the calendar can be weighted further, by a
 * modifier that shapes when rows happen.
 */
public interface PatternedGenerator extends Generator {

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

  /** The finest dimension that the patterns weigh, if they weigh any. */
  Optional<Dimension> finestPattern();

  /** The first instant that can be made, in microseconds since 1970-01-01T00:00Z. */
  long earliest();

  /** The last instant that can be made, in microseconds since 1970-01-01T00:00Z. */
  long latest();
}
