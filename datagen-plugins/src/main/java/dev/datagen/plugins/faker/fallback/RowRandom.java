package dev.datagen.plugins.faker.fallback;

import dev.datagen.api.random.RandomKey;
import java.util.random.RandomGenerator;

/**
 * Random numbers that start anew at each row. Every method is written out, because what the JDK's
 * defaults make of {@link #nextLong} differs between its versions. Not thread safe.
 */
public final class RowRandom implements RandomGenerator {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Starts the sequence of a row; {@code draw} tells apart several of one row. */
  public void restart(RandomKey key, long id, int draw) {
    state = key.bits(id, draw);
  }

  @Override
  public long nextLong() {
    state += GAMMA;
    return RandomKey.mix(state);
  }

  @Override
  public int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  @Override
  public int nextInt(int bound) {
    return (int) nextLong(bound);
  }

  @Override
  public int nextInt(int origin, int bound) {
    return (int) nextLong(origin, bound);
  }

  @Override
  public long nextLong(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, not " + bound);
    }
    return RandomKey.toBounded(nextLong(), bound);
  }

  @Override
  public long nextLong(long origin, long bound) {
    if (origin >= bound) {
      throw new IllegalArgumentException("bound must be above " + origin + ", not " + bound);
    }
    long width = bound - origin;
    return width > 0 ? origin + nextLong(width) : outside(origin, bound);
  }

  private long outside(long origin, long bound) {
    long value = nextLong();
    while (value < origin || value >= bound) {
      value = nextLong();
    }
    return value;
  }

  @Override
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  @Override
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  @Override
  public float nextFloat(float bound) {
    return nextFloat() * bound;
  }

  @Override
  public float nextFloat(float origin, float bound) {
    return origin + nextFloat() * (bound - origin);
  }

  @Override
  public double nextDouble() {
    return RandomKey.toUniform(nextLong());
  }

  @Override
  public double nextDouble(double bound) {
    return nextDouble() * bound;
  }

  @Override
  public double nextDouble(double origin, double bound) {
    return origin + nextDouble() * (bound - origin);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) nextLong();
    }
  }

  /** A standard normal by the polar method (Marsaglia and Bray 1964). */
  @Override
  public double nextGaussian() {
    double x;
    double square;
    do {
      x = 2 * nextDouble() - 1;
      double y = 2 * nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
  }

  @Override
  public double nextGaussian(double mean, double stddev) {
    return mean + stddev * nextGaussian();
  }

  @Override
  public double nextExponential() {
    return -StrictMath.log(1 - nextDouble());
  }
}
