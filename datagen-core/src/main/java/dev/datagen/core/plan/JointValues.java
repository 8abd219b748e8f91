package dev.datagen.core.plan;

import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What columns unique together share.
 *
 * @param names the columns in words
 * @param key chooses the combinations
 * @param sizes how many values each of them has
 * @param amongSiblings whether combinations differ among the children of a parent only, which
 *     another of the columns tells apart
 */
record JointValues(String names, RandomKey key, List<LongSupplier> sizes, boolean amongSiblings) {

  /** The number of combinations, or the greatest there is. */
  long total() {
    long total = 1;
    for (LongSupplier size : sizes) {
      long values = size.getAsLong();
      if (values != 0 && total > Long.MAX_VALUE / values) {
        return Long.MAX_VALUE;
      }
      total *= values;
    }
    return total;
  }

  /** Shuffles the combinations, for each parent in another way. */
  KeyedPermutation permutation(long parentId, long total) {
    return KeyedPermutation.of(amongSiblings ? key.derive(Long.toString(parentId)) : key, total);
  }

  String usedUp(long total) {
    return names
        + " must be unique together, but all "
        + total
        + " combinations of their values are taken by earlier rows"
        + (amongSiblings ? " of the same parent" : "");
  }
}
