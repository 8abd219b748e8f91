package dev.datagen.core.run;

/**
 * How long after they were due rows were handed on. Rows that are due at once do not count.
 *
 * @param chunks chunks of rows that were due at a time
 * @param mean mean lag in nanoseconds
 * @param max greatest lag in nanoseconds
 * @param first mean lag of the first minute or, of a shorter run, of its first half, in nanoseconds
 * @param last mean lag of the last minute or, of a shorter run, of its second half, in nanoseconds:
 *     much more than {@code first} says that the run falls behind
 */
public record Lag(long chunks, long mean, long max, long first, long last) {

  /** Nothing was due at a time. */
  public static final Lag NONE = new Lag(0, 0, 0, 0, 0);
}
