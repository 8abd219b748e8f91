package dev.datagen.api.generator;

/**
 * For each of some rows a never decreasing map of [0, 1] onto itself, which takes the share of a
 * generator's weight before an instant to the share of the wanted weight before it, and back.
 */
public interface ShareMap {

  /** Replaces the generator's share of each row by the wanted one: {@code shares[i]} is row i's. */
  void toWanted(double[] shares);

  /**
   * Replaces the wanted share of each row by the generator's own. Where a stretch of time has no
   * wanted weight, the share behind the stretch is given.
   */
  void toOwn(double[] shares);
}
