package dev.datagen.core.plan;

/**
 * What can be done so that a column keeps an inequality; the later ones are bounded by the earlier.
 */
enum Mobility {
  /** Nothing: its values are copied, counted, unique or filled by a walk. */
  FIXED,
  /** Nothing: they are what its formula says, which a moved value would contradict. */
  COMPUTED,
  /** Its values can be moved once they are made. */
  MOVED,
  /** They can be drawn inside, if what bounds them leaves their order. */
  ASCENDING,
  /** They can be drawn inside. */
  DRAWN;

  /** Whether a value that breaks an inequality can be another one. */
  boolean isFree() {
    return this != FIXED && this != COMPUTED;
  }
}
