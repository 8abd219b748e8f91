package dev.datagen.plugins.faker.generate;

import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;

/**
 * A number of its own for each row, about as long as the row's own: rows 0 to 9,999 share the
 * numbers 0 to 9,999 in keyed order, and so do the rows of each further power of ten. So rows that
 * are added change no number. Not thread safe.
 */
final class RowNumbers {

  private static final long FIRST_BLOCK = 10_000;
  private static final long LAST_START = 1_000_000_000_000_000_000L;

  private final RandomKey key;
  private final KeyedPermutation[] permutations = new KeyedPermutation[20];

  RowNumbers(RandomKey key) {
    this.key = key;
  }

  /** The number of a row. */
  long number(long row) {
    int block = 0;
    long start = 0;
    long end = FIRST_BLOCK;
    while (row >= end) {
      block++;
      start = end;
      end = end == LAST_START ? Long.MAX_VALUE : end * 10;
    }
    if (permutations[block] == null) {
      permutations[block] = KeyedPermutation.of(key, end - start);
    }
    return start + permutations[block].apply(row - start);
  }
}
