package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.statistics.GoodnessOfFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Whether listed values have their declared shares, and there are no others. */
final class ListCheck implements Check<long[]> {

  private final Subject subject;
  private final Categories categories;

  ListCheck(Subject subject, Categories categories) {
    this.subject = subject;
    this.categories = categories;
    subject.significance().register(1);
  }

  @Override
  public Set<String> reads() {
    return Set.of(subject.attribute());
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return List.of(subject.finding().notChecked(reason));
  }

  @Override
  public long[] observe(Observed chunk) {
    long[] counts = new long[categories.size() + 1];
    categories.count(chunk, subject.column(), counts);
    return counts;
  }

  @Override
  public long[] merge(long[] earlier, long[] later) {
    return Counts.merge(earlier, later);
  }

  @Override
  public List<Finding> conclude(long[] state) {
    return state == null
        ? notChecked("there are no rows")
        : List.of(conclude(subject, categories, state));
  }

  /** The finding of counted categories. */
  static Finding conclude(Subject subject, Categories categories, long[] state) {
    int size = categories.size();
    double[] shares = Arrays.copyOf(categories.shares(), size + 1);
    long total = Arrays.stream(state).sum();
    List<Verdict.Cell> cells = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      cells.add(Verdict.Cell.ofShare(categories.name(i), shares[i], state[i], total));
    }
    if (state[size] > 0) {
      cells.add(Verdict.Cell.ofShare("values that are not listed", 0, state[size], total));
    }
    boolean single = size == 1 && state[size] == 0;
    return single
        ? subject.finding().observed(total).passed("every value is the only choice")
        : Verdict.of(
            subject.finding(),
            total,
            GoodnessOfFit.of(state, shares),
            subject.significance(),
            "the shares of the choices are",
            cells);
  }
}
