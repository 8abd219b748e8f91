package dev.datagen.api.modifier;

import dev.datagen.api.plan.Inputs;
import dev.datagen.api.rows.Rows;

/**
 * Scales how many rows each parent row gets: a pure function of the parent's row and the declared
 * inputs. Called from many threads at once; must not keep state between calls.
 */
public interface RowCountModifier {

  /**
   * Multiplies the factors of parent rows.
   *
   * @param parents the parent rows, never empty
   * @param inputs the declared inputs, aligned with {@code parents}
   * @param factors one for each parent row, to be multiplied in place by a number not below 0
   */
  void factors(Rows parents, Inputs inputs, double[] factors);
}
