package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/**
 * A probability law with its parameters: draws one number a row. Immutable.
 *
 * <pre>{@code
 * Law law = Law.of(arguments);
 * double[] magnitudes = new double[rows.size()];
 * law.fill(rows, key.derive("magnitude"), magnitudes);
 * }</pre>
 */
public interface Law {

  /**
   * Draws a number for each row: a pure function of the law, the key and the row's identity.
   *
   * @param rows which rows
   * @param key a key of its own: a law uses as many draws of it as it likes
   * @param out {@code rows.size()} long
   */
  void fill(Rows rows, RandomKey key, double[] out);

  /**
   * Draws the same numbers as integers, where {@link #isInteger} holds.
   *
   * @param out {@code rows.size()} long
   */
  default void fillIntegers(Rows rows, RandomKey key, long[] out) {
    double[] values = new double[out.length];
    fill(rows, key, values);
    for (int i = 0; i < out.length; i++) {
      out[i] = (long) values[i];
    }
  }

  /** Bounds that no number lies beyond, where the arguments give any. */
  default Optional<Clamp> support() {
    return Optional.empty();
  }

  /** Whether all numbers are integers. */
  default boolean isInteger() {
    return false;
  }

  /** The law as a cumulative distribution, to hold data against; empty if it is not known. */
  default Optional<NumberLaw> declared() {
    return Optional.empty();
  }

  /**
   * The law of the given arguments, its clamp included.
   *
   * @throws InvalidArgument at {@code params.…} or {@code clamp} if they make no law
   */
  static Law of(LawArguments arguments) {
    Law law = Laws.unclamped(arguments.type(), Parameters.of(arguments));
    Optional<Clamp> bounds = arguments.bounds();
    return bounds.isPresent() ? new ClampedLaw(law, bounds.get()) : law;
  }
}
