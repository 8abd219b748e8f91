package dev.datagen.core.validation.behaviour;

/** Counters that add up. */
final class Counts {

  private Counts() {}

  /** Adds the later counters to the earlier ones. */
  static long[] merge(long[] earlier, long[] later) {
    for (int i = 0; i < earlier.length; i++) {
      earlier[i] += later[i];
    }
    return earlier;
  }
}
