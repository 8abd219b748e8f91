package dev.datagen.core.validation.behaviour;

import dev.datagen.core.validation.law.RowInfluence;
import dev.datagen.core.validation.store.LongIndex;
import java.util.Arrays;

/**
 * Which of its groups each row of a batch belongs to.
 *
 * @param numbers for each row the number of its group, −1 where it belongs to none
 * @param groups the groups' keys by number
 * @param firsts the first row of each
 */
record Grouping(int[] numbers, LongIndex groups, int[] firsts) {

  /**
   * Groups rows by their keys.
   *
   * @param out rows that belong to none; null for none
   */
  static Grouping of(long[] keys, boolean[] out) {
    LongIndex groups = new LongIndex();
    int[] numbers = new int[keys.length];
    int[] firsts = new int[16];
    long key = RowInfluence.NO_GROUP;
    int number = -1;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == RowInfluence.NO_GROUP || out != null && out[i]) {
        numbers[i] = -1;
        continue;
      }
      if (keys[i] != key) {
        key = keys[i];
        int before = groups.size();
        number = groups.number(key);
        if (number == before) {
          firsts = number < firsts.length ? firsts : Arrays.copyOf(firsts, 2 * number);
          firsts[number] = i;
        }
      }
      numbers[i] = number;
    }
    return new Grouping(numbers, groups, firsts);
  }

  /** How many groups there are. */
  int size() {
    return groups.size();
  }
}
