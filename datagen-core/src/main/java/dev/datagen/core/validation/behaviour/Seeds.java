package dev.datagen.core.validation.behaviour;

import dev.datagen.api.random.RandomKey;

/** Random bits of rows that nothing of the data has to do with: by their place in the table. */
final class Seeds {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /** Those of rows by their position. */
  static long[] of(long[] rows) {
    long[] seeds = new long[rows.length];
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = of(rows[i]);
    }
    return seeds;
  }

  static long of(long row) {
    return RandomKey.mix(row * STEP + 0x5851F42D4C957F2DL);
  }
}
