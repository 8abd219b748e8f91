package dev.datagen.core.validation.behaviour;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Chunk;

/** Random bits of rows that nothing of the data has to do with: by their place in the table. */
final class Seeds {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  static long[] of(Chunk chunk) {
    long[] seeds = new long[chunk.size()];
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = of(chunk.row(i));
    }
    return seeds;
  }

  static long of(long row) {
    return RandomKey.mix(row * STEP + 0x5851F42D4C957F2DL);
  }
}
