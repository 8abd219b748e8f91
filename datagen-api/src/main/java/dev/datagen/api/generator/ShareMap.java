package dev.datagen.api.generator;

/**
 * For each of some rows a never decreasing map of [0, 1] onto itself, which takes the share of a
 * generator's weight before an instant to the share of the wanted weight before it, and back.
 */
public interface ShareMap {

  /**
   * Replaces the generator's shares between which each row's value is to lie by the wanted ones:
   * {@code from[i]} and {@code to[i]} are row i's. Where no weight is wanted between them, they
   * stay, and {@link #toOwn} leaves the row's share as it is.
   */
  void toWanted(double[] from, double[] to);

  /**
   * Replaces the wanted share of each row by the generator's own. Where a stretch of time has no
   * wanted weight, the share behind the stretch is given.
   */
  void toOwn(double[] shares);
}
