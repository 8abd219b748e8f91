package dev.datagen.core.validation.profile;

import dev.datagen.core.report.ColumnDetail.Distinct;
import java.util.Arrays;

/**
 * How many different values there are, from the smallest hashes (K. Beyer and others, "On synopses
 * for distinct-value estimation under multiset operations", SIGMOD 2007). The same for any order of
 * the values; exact as long as there are few.
 */
final class DistinctValues {

  private static final int KEPT = 1 << 14;
  private static final double TWO_TO_64 = 0x1p64;

  /** Three standard errors: a confidence of 99.7 %. */
  private static final double ERRORS = 3;

  private final long[] hashes = new long[2 * KEPT];
  private int size;
  private long limit = -1;

  /** Adds the hash of a value. */
  void add(long hash) {
    if (Long.compareUnsigned(hash, limit) > 0) {
      return;
    }
    hashes[size++] = hash;
    if (size == hashes.length) {
      shrink();
    }
  }

  private void shrink() {
    // Turning the sign makes the signed order the unsigned one.
    for (int i = 0; i < size; i++) {
      hashes[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(hashes, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[distinct - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    size = Math.min(distinct, KEPT);
    for (int i = 0; i < size; i++) {
      hashes[i] ^= Long.MIN_VALUE;
    }
    if (size == KEPT) {
      limit = hashes[KEPT - 1];
    }
  }

  Distinct result() {
    shrink();
    if (size < KEPT) {
      return new Distinct(size, size, size, true);
    }
    double share = unsigned(hashes[KEPT - 1]) / TWO_TO_64;
    double estimate = (KEPT - 1) / share;
    double error = ERRORS / StrictMath.sqrt(KEPT - 2);
    return new Distinct(
        Math.round(estimate),
        Math.round(estimate / (1 + error)),
        Math.round(estimate / (1 - error)),
        false);
  }

  private static double unsigned(long value) {
    double half = value >>> 1;
    return half * 2 + (value & 1);
  }
}
