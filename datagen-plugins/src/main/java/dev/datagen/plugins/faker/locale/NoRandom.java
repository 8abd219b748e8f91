package dev.datagen.plugins.faker.locale;

import java.util.random.RandomGenerator;

/** No random numbers at all: for what must not need any. */
public final class NoRandom implements RandomGenerator {

  @Override
  public long nextLong() {
    throw new IllegalStateException("random numbers are drawn by row, not here");
  }
}
