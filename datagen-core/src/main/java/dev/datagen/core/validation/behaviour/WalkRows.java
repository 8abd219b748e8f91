package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.validation.join.JoinedRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The steps of walks as observed, parent after parent in the order of time. */
final class WalkRows {

  /**
   * One step.
   *
   * @param parent the hash of the parent's key
   * @param step name of the stage or state
   * @param entered when it was entered, in microseconds; 0 where there is no such column
   * @param left when it was left; {@link #NEVER} if it was not, or there is no such column
   * @param segment the parent's segment; empty if nothing varies by it
   */
  record Step(long parent, String step, long entered, long left, String segment) {}

  static final long NEVER = Long.MIN_VALUE;

  private WalkRows() {}

  /**
   * Reads the steps kept.
   *
   * @param step index of the column of names
   * @param entered index of the column of times, −1 for none
   * @param left index of the column of ends, −1 for none
   * @param segment where the parent's segment is; null for none
   */
  static List<List<Step>> of(
      JoinedRows joined, int step, int entered, int left, Wiring.Path segment) {
    List<Step> steps = new ArrayList<>();
    for (JoinedRows.Batch batch : joined.batches()) {
      Column names = batch.own(step);
      Column times = entered < 0 ? null : batch.own(entered);
      Column ends = left < 0 ? null : batch.own(left);
      Column segments = segment == null ? null : batch.read(segment);
      for (int i = 0; i < batch.size(); i++) {
        if (!batch.orphans()[i]) {
          steps.add(
              new Step(
                  batch.hashes()[i],
                  String.valueOf(names.value(i)),
                  times == null || times.isNull(i) ? 0 : ((LongColumn) times).values()[i],
                  ends == null || ends.isNull(i) ? NEVER : ((LongColumn) ends).values()[i],
                  segments == null ? "" : String.valueOf(segments.value(i))));
        }
      }
    }
    // the sort is stable: steps without times stay in the order of the rows
    steps.sort(Comparator.comparingLong(Step::parent).thenComparingLong(Step::entered));
    return byParent(steps);
  }

  private static List<List<Step>> byParent(List<Step> steps) {
    List<List<Step>> walks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= steps.size(); i++) {
      if (i == steps.size() || steps.get(i).parent() != steps.get(from).parent()) {
        walks.add(steps.subList(from, i));
        from = i;
      }
    }
    return walks;
  }
}
