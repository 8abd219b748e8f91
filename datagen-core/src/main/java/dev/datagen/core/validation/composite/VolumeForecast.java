package dev.datagen.core.validation.composite;

import dev.datagen.api.law.TimeLaw;
import dev.datagen.core.validation.store.TupleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many rows are expected of each stratum of a volume, and how many if nothing had an influence:
 * every row has the weights of the time that its own bounds leave it.
 */
final class VolumeForecast {

  /** More combinations of keys and units of time would take too long. */
  private static final long MOST_WORK = 60_000_000;

  /** More of them would take too much memory where each row has bounds of its own. */
  private static final long MOST_KEPT = 4_000_000;

  private final Influences influences;
  private final Exposure exposure;
  private final Optional<TimeLaw> bounding;
  private final TupleIndex index;
  private final List<Group> groups = new ArrayList<>();
  private boolean tooMany;

  /** Rows with the same keys of effects. */
  private static final class Group {
    private final long[] keys;
    private long unbounded;
    private Spread wanted;
    private Spread neutral;

    Group(long[] keys) {
      this.keys = keys;
    }
  }

  /**
   * @param keys how many keys of effects each row has
   * @param bounding the law of times that bounds rows one by one; empty if none does
   */
  VolumeForecast(int keys, Influences influences, Exposure exposure, Optional<TimeLaw> bounding) {
    this.index = new TupleIndex(keys);
    this.influences = influences;
    this.exposure = exposure;
    this.bounding = bounding;
  }

  /**
   * Adds a row.
   *
   * @param keys its keys of each effect
   * @param from the instant that it does not lie before, {@link Long#MIN_VALUE} for none
   * @param to the instant that it does not lie behind, {@link Long#MAX_VALUE} for none
   */
  void add(long[] keys, long from, long to) {
    if (tooMany) {
      return;
    }
    int number = index.number(keys);
    if (number == groups.size()) {
      groups.add(new Group(keys.clone()));
      long most = bounding.isPresent() ? MOST_KEPT : MOST_WORK;
      tooMany = (long) groups.size() * exposure.weights().length > most;
    }
    Group group = groups.get(number);
    if (from == Long.MIN_VALUE && to == Long.MAX_VALUE) {
      group.unbounded++;
      return;
    }
    open(group);
    int first = from == Long.MIN_VALUE ? 0 : unit(from);
    int last = to == Long.MAX_VALUE ? exposure.weights().length - 1 : unit(to);
    double firstPart = from == Long.MIN_VALUE ? 1 : part(first, from, Long.MAX_VALUE);
    double lastPart = to == Long.MAX_VALUE ? 1 : part(last, Long.MIN_VALUE, to + 1);
    group.wanted.add(first, firstPart, last, lastPart, 1);
    group.neutral.add(first, firstPart, last, lastPart, 1);
  }

  private void open(Group group) {
    if (group.wanted == null) {
      double[] weights = exposure.weights().clone();
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= influences.weight(exposure.at(i), group.keys);
      }
      group.wanted = new Spread(weights);
      group.neutral = new Spread(exposure.weights());
    }
  }

  private int unit(long instant) {
    long unit = Math.floorDiv(instant - exposure.first(), exposure.unit());
    return (int) Math.max(0, Math.min(exposure.weights().length - 1L, unit));
  }

  /** What part of a unit's weight lies between two instants. */
  private double part(int unit, long from, long to) {
    TimeLaw law = bounding.orElseThrow();
    long begin = exposure.at(unit);
    long end = begin + exposure.unit();
    double whole = law.shareBefore(end) - law.shareBefore(begin);
    double part = law.shareBefore(Math.min(end, to)) - law.shareBefore(Math.max(begin, from));
    return whole > 0 ? Math.max(0, part / whole) : 0;
  }

  /** Adds what is expected to the strata; false if there are too many groups to tell. */
  boolean conclude() {
    if (tooMany) {
      return false;
    }
    int last = exposure.weights().length - 1;
    for (Group group : groups) {
      open(group);
      if (group.unbounded > 0) {
        group.wanted.add(0, 1, last, 1, group.unbounded);
        group.neutral.add(0, 1, last, 1, group.unbounded);
      }
      double[] wanted = group.wanted.expected();
      double[] neutral = group.neutral.expected();
      for (int i = 0; i < wanted.length; i++) {
        if (exposure.weights()[i] > 0) {
          Stratum stratum = influences.at(exposure.at(i), group.keys);
          stratum.expected += wanted[i];
          stratum.neutral += neutral[i];
        }
      }
      group.wanted = null;
      group.neutral = null;
    }
    return true;
  }
}
