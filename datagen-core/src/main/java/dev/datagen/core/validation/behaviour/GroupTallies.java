package dev.datagen.core.validation.behaviour;

import dev.datagen.api.random.RandomKey;
import dev.datagen.core.validation.store.LongIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The groups of one influence. Very many of them are thrown together into classes by the hash of
 * their key; whether they are depends on nothing but the groups that there are in the end.
 */
final class GroupTallies {

  /** More groups than these are thrown together. */
  private static final int MOST_GROUPS = 1000;

  private static final int CLASSES = 128;

  private LongIndex index = new LongIndex();
  private List<GroupTally> tallies = new ArrayList<>();
  private boolean inClasses;

  /** Names a new group by one of its rows. */
  interface Label {
    String of(int row);
  }

  /** The group of a key, which is made if it is new. */
  private GroupTally of(long key, Label label) {
    long kept = inClasses ? classOf(key) : key;
    int number = index.number(kept);
    if (number == tallies.size()) {
      tallies.add(new GroupTally(inClasses ? className(kept) : label.of(0)));
      if (index.size() > MOST_GROUPS) {
        throwTogether();
        return of(key, label);
      }
    }
    return tallies.get(number);
  }

  /** The group of each number of a batch's grouping. */
  GroupTally[] of(Grouping grouping, Label label) {
    GroupTally[] found = new GroupTally[grouping.size()];
    boolean before;
    do {
      before = inClasses;
      for (int i = 0; i < found.length; i++) {
        int row = grouping.firsts()[i];
        found[i] = of(grouping.groups().key(i), any -> label.of(row));
      }
    } while (inClasses != before);
    return found;
  }

  private static long classOf(long key) {
    return RandomKey.mix(key) & CLASSES - 1;
  }

  private static String className(long number) {
    return "class " + (number + 1) + " of " + CLASSES;
  }

  private void throwTogether() {
    LongIndex fine = index;
    List<GroupTally> before = tallies;
    index = new LongIndex();
    tallies = new ArrayList<>();
    inClasses = true;
    for (int i = 0; i < before.size(); i++) {
      of(fine.key(i), row -> "").merge(before.get(i));
    }
  }

  void merge(GroupTallies later) {
    if (later.inClasses && !inClasses) {
      throwTogether();
    }
    for (int i = 0; i < later.tallies.size(); i++) {
      GroupTally tally = later.tallies.get(i);
      if (later.inClasses) {
        long key = later.index.key(i);
        int number = index.number(key);
        if (number == tallies.size()) {
          tallies.add(tally);
        } else {
          tallies.get(number).merge(tally);
        }
      } else {
        of(later.index.key(i), row -> tally.label()).merge(tally);
      }
    }
  }

  /** Whether the groups were too many to be kept apart. */
  boolean isInClasses() {
    return inClasses;
  }

  /** The mean factor of each group by its key. */
  Map<Long, Double> factors() {
    Map<Long, Double> means = new TreeMap<>();
    for (int i = 0; i < tallies.size(); i++) {
      if (tallies.get(i).count() > 0) {
        means.put(index.key(i), tallies.get(i).factorSum() / tallies.get(i).count());
      }
    }
    return means;
  }

  /** The groups in the order of their keys. */
  List<GroupTally> ordered() {
    return IntStream.range(0, tallies.size())
        .boxed()
        .sorted(Comparator.comparingLong(index::key))
        .map(tallies::get)
        .toList();
  }
}
