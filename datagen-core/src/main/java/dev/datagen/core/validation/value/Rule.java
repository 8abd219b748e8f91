package dev.datagen.core.validation.value;

import dev.datagen.core.validation.Observed;

/**
 * A rule that rows of one table keep. Dispatched once a chunk; what it reads and how it is told is
 * in its {@link RuleText}.
 */
interface Rule {

  /** Counts the values of a chunk and those that break the rule. Called from many threads. */
  void test(Observed chunk, Breaks breaks);
}
