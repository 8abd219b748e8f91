package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.Column;
import dev.datagen.plugins.modifier.key.TupleIds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Builds an {@link EffectIndex} by sweeping over the windows of each group in time, with the rows
 * whose window is open in a priority queue: the lowest row wins. O(n log n) for n effects.
 */
final class EffectIndexBuilder {

  private final TupleIds keys;
  private final int[] groups;
  private final long[] starts;
  private final long[] ends;
  private long[] stepStarts;
  private double[] stepNumbers;
  private int steps;

  /**
   * @param keyColumns the key columns of all effects
   * @param starts the first microsecond of each
   * @param ends the first microsecond behind each; not after the start if the window is empty
   */
  EffectIndexBuilder(Column[] keyColumns, long[] starts, long[] ends) {
    this.groups = new int[starts.length];
    this.keys = TupleIds.of(keyColumns, groups);
    this.starts = starts;
    this.ends = ends;
    // each window opens one step and closes one
    this.stepStarts = new long[2 * starts.length];
    this.stepNumbers = new double[2 * starts.length];
  }

  /** The index in which each effect row gives its number. */
  EffectIndex build(double[] numbers, double otherwise) {
    int[][] members = members();
    int[] offsets = new int[members.length + 1];
    for (int group = 0; group < members.length; group++) {
      sweep(members[group], numbers, otherwise);
      offsets[group + 1] = steps;
    }
    return new EffectIndex(
        keys,
        offsets,
        Arrays.copyOf(stepStarts, steps),
        Arrays.copyOf(stepNumbers, steps),
        otherwise);
  }

  /** The rows of each group whose window is not empty, ascending. */
  private int[][] members() {
    int[] counts = new int[keys.size()];
    for (int row = 0; row < groups.length; row++) {
      if (belongs(row)) {
        counts[groups[row]]++;
      }
    }
    int[][] members = new int[counts.length][];
    for (int group = 0; group < counts.length; group++) {
      members[group] = new int[counts[group]];
    }
    for (int row = groups.length - 1; row >= 0; row--) {
      if (belongs(row)) {
        members[groups[row]][--counts[groups[row]]] = row;
      }
    }
    return members;
  }

  private boolean belongs(int row) {
    return groups[row] >= 0 && starts[row] < ends[row];
  }

  private void sweep(int[] rows, double[] numbers, double otherwise) {
    Integer[] byStart = Arrays.stream(rows).boxed().toArray(Integer[]::new);
    Arrays.sort(byStart, Comparator.comparingLong(row -> starts[row]));
    long[] closing = Arrays.stream(rows).mapToLong(row -> ends[row]).sorted().toArray();
    PriorityQueue<Integer> open = new PriorityQueue<>();
    int winner = -1;
    int opened = 0;
    int closed = 0;
    // a window that never closes leaves nothing to do behind it
    while (closed < closing.length
        && (opened < byStart.length || closing[closed] != Long.MAX_VALUE)) {
      long next = closing[closed];
      if (opened < byStart.length) {
        next = Math.min(next, starts[byStart[opened]]);
      }
      while (opened < byStart.length && starts[byStart[opened]] == next) {
        open.add(byStart[opened++]);
      }
      while (closed < closing.length && closing[closed] == next) {
        closed++;
      }
      while (!open.isEmpty() && ends[open.peek()] <= next) {
        open.poll();
      }
      int now = open.isEmpty() ? -1 : open.peek();
      if (now != winner) {
        stepStarts[steps] = next;
        stepNumbers[steps++] = now < 0 ? otherwise : numbers[now];
        winner = now;
      }
    }
  }
}
