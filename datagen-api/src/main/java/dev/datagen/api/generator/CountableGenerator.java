package dev.datagen.api.generator;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Inputs;
import java.util.OptionalLong;

/**
 * A generator that draws from distinct values, all alike, which can be counted: the engine then
 * takes each combination of the values of several columns at most once, where they are to be unique
 * together.
 */
public interface CountableGenerator extends Generator {

  /** How many values there are; empty where that is known only when the run begins. */
  OptionalLong values();

  /** How many values there are, at least 0. */
  long values(Inputs inputs);

  /**
   * The values of those numbers.
   *
   * @param numbers from 0 on, below {@link #values(Inputs)}
   * @return a column of {@link #output()}
   */
  Column value(long[] numbers, Inputs inputs);

  /** Whether the values are in fact countable, distinct and all alike, as they were asked for. */
  boolean isCountable();
}
