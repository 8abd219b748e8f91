package dev.datagen.api.plan;

/** Draws rows of a referenced table at random, as often as asked: see {@link Inputs#choose}. */
public interface RowDraw {

  /** Draws one row for each row under way: {@code chosen[i]} for row {@code i}. */
  void draw(long[] chosen);

  /**
   * Draws again for some of the rows under way, independently of every other attempt.
   *
   * @param attempt 1, 2, … for the first, second, … draw again
   * @param positions which of the rows under way
   * @param chosen to be filled: {@code chosen[j]} for the row at {@code positions[j]}
   */
  void redraw(int attempt, int[] positions, long[] chosen);
}
