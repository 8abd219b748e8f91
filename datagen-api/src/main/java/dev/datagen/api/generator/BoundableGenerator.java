package dev.datagen.api.generator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A generator of numbers or times that can be kept to what other columns or a declared range leave
 * of its values, so that an inequality between columns holds because of how values are drawn.
 *
 * <p>Numbers count as they are, times in microseconds since 1970-01-01T00:00Z, a date as its
 * midnight.
 */
public interface BoundableGenerator extends Generator {

  /** The least value that can be made; empty where there is none. */
  Optional<BigDecimal> least();

  /** The greatest value that can be made; empty where there is none. */
  Optional<BigDecimal> greatest();

  /**
   * The generator with only its values from {@code least} to {@code greatest}, both inclusive, as
   * likely among each other as before. Empty if it cannot do so, or none of its values is left.
   *
   * @param least null for none
   * @param greatest null for none
   */
  Optional<? extends BoundableGenerator> inside(BigDecimal least, BigDecimal greatest);

  /**
   * The generator with one more bound: each row's value is drawn from what its bounds leave, as
   * likely among each other as before. Where they leave no value that the generator makes by
   * itself, the value nearest to them that keeps them is given. Empty if it cannot do so and keep
   * its other promises.
   */
  default Optional<? extends BoundableGenerator> withBound(RowBound bound) {
    return Optional.empty();
  }
}
