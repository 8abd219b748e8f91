package dev.datagen.plugins.modifier.effect;

import dev.datagen.plugins.modifier.key.TupleIds;
import java.util.function.IntToLongFunction;

/**
 * Which number holds when, for each group of effects with equal keys: a step function of time in
 * the steps {@code offsets[group] … offsets[group + 1] - 1}. Before its first step no effect holds.
 * Immutable, so any number of threads may search it.
 *
 * @param keys the number of each group's keys
 * @param offsets the first step of each group, and one more
 * @param starts from when on (in microseconds) each step holds, ascending within a group
 * @param numbers the factor or delta of each step
 * @param otherwise the factor or delta where no effect holds
 */
record EffectIndex(
    TupleIds keys, int[] offsets, long[] starts, double[] numbers, double otherwise) {

  /** The number that holds at an instant for a group, −1 for none. */
  double at(int group, long micros) {
    int step = group < 0 ? -1 : step(group, micros);
    return step < 0 ? otherwise : numbers[step];
  }

  /** The step that holds at an instant, −1 before the first. */
  int step(int group, long micros) {
    return step(step -> starts[step], offsets[group], offsets[group + 1], micros);
  }

  /** The last of ascending steps that has begun, −1 if none has: looks at log2 of them. */
  static int step(IntToLongFunction starts, int first, int behind, long micros) {
    int low = first;
    int high = behind;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts.applyAsLong(middle) <= micros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == first ? -1 : low - 1;
  }

  /** The number averaged over the time from {@code from} to just before {@code to}. */
  double average(int group, long from, long to) {
    if (group < 0) {
      return otherwise;
    }
    double sum = 0;
    long at = from;
    int step = step(group, from);
    while (at < to) {
      int following = step < 0 ? offsets[group] : step + 1;
      long until = following < offsets[group + 1] ? Math.min(to, starts[following]) : to;
      sum += (step < 0 ? otherwise : numbers[step]) * (until - at);
      at = until;
      step = following;
    }
    return sum / (to - from);
  }
}
