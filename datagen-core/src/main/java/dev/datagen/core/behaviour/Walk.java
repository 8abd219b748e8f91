package dev.datagen.core.behaviour;

/**
 * A parent row's way through stages or states: a cursor that stands at one step and can go on.
 * Every step is a pure function of the parent's identity, its start and its segment. Belongs to one
 * thread; used for one parent after the other.
 */
interface Walk {

  /** What {@link #left} gives where a step is not left. */
  long NEVER = Long.MIN_VALUE;

  /**
   * Goes to the first step of a parent.
   *
   * @param parent identity of the parent row
   * @param start when it begins, in microseconds UTC
   * @param segment number of the parent's segment, −1 for one that is not named
   */
  void begin(long parent, long start, int segment);

  /** Which stage or state this is, by its place in the schema. */
  int step();

  /** When it is entered, in microseconds UTC. */
  long entered();

  /** When the next one is entered, in microseconds UTC, or {@link #NEVER}. */
  long left();

  /** Goes to the next step, which there must be. */
  void next();

  /** Whether there is a next step. */
  default boolean hasNext() {
    return left() != NEVER;
  }
}
