package dev.datagen.api.generator;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/**
 * A patterned generator that finds instants by their share of the weight before them (the inverse
 * of the cumulative distribution), so that another component can weigh time differently for each
 * row: a share is drawn, mapped, and looked up.
 */
public interface QuantileGenerator extends PatternedGenerator {

  @Override
  QuantileGenerator withPattern(Dimension dimension, double[] weights);

  /**
   * The share of the weight (patterns included) that lies on instants of the grid before {@code
   * instant}: 0 up to {@link #earliest()}, 1 behind {@link #latest()}, never decreasing.
   */
  double shareBefore(long instant);

  /**
   * As {@link #generate(Rows, RandomKey, Inputs)}, with shares drawn from the distribution that
   * {@code map} makes of the generator's own; the order and bounds that it promises are kept.
   *
   * @param map for the same rows
   */
  Column generate(Rows rows, RandomKey key, Inputs inputs, ShareMap map);
}
