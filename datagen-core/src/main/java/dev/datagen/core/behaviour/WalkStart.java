package dev.datagen.core.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.core.evaluate.Evaluation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where and how the walk of a parent row begins: what of the parent a walk depends on.
 *
 * @param times columns of the parent's time and of what it must not begin before
 * @param otherwise when a parent begins all of whose times are null, in microseconds UTC
 * @param segment the column that varies the walk; null if nothing does
 * @param segments the segments that do
 */
public record WalkStart(
    List<Place> times, long otherwise, Place segment, Map<String, Integer> segments) {

  /**
   * A column of the parent or of an ancestor of it.
   *
   * @param hops how far above the parent, 0 for the parent itself
   * @param column index of the column there
   * @param type its type
   */
  public record Place(int hops, int column, ColumnType type) {}

  /** When each parent begins, in microseconds UTC. */
  long[] starts(Evaluation parents) {
    long[] starts = new long[parents.rows().size()];
    Arrays.fill(starts, times.isEmpty() ? otherwise : Long.MIN_VALUE);
    for (Place time : times) {
      Moments moments = Moments.of(parents.ancestor(time.hops(), time.column()), time.type());
      for (int i = 0; i < starts.length; i++) {
        if (!moments.nulls().isNull(i)) {
          starts[i] = Math.max(starts[i], moments.micros()[i]);
        }
      }
    }
    for (int i = 0; i < starts.length; i++) {
      starts[i] = starts[i] == Long.MIN_VALUE ? otherwise : starts[i];
    }
    return starts;
  }

  /** Number of each parent's segment, −1 for one that varies nothing. */
  int[] segments(Evaluation parents) {
    if (segment == null) {
      int[] none = new int[parents.rows().size()];
      Arrays.fill(none, -1);
      return none;
    }
    Column column = parents.ancestor(segment.hops(), segment.column());
    return new Segments(segments, segment.type()).of(column);
  }
}
