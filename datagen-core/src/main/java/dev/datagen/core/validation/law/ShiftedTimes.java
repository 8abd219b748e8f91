package dev.datagen.core.validation.law;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.api.plan.Inputs;
import java.util.EnumMap;
import java.util.Map;

/**
 * The law of instants that were all moved by the same time.
 *
 * @param times the law before
 * @param by the time in microseconds
 */
record ShiftedTimes(TimeLaw times, long by) implements TimeLaw {

  static LawChange.Redrawn of(LawChange.Redrawn redrawn, long by) {
    TimeLaw shifted = new ShiftedTimes(redrawn.times(), by);
    return new LawChange.Redrawn(redrawn.rate(), shifted, redrawn.clustering());
  }

  @Override
  public long earliest() {
    return times.earliest() + by;
  }

  @Override
  public long latest() {
    return times.latest() + by;
  }

  @Override
  public double shareBefore(long instant) {
    return times.shareBefore(instant - by);
  }

  /** Those that are patterns of the calendar still: shifted by whole hours or days. */
  @Override
  public Map<Dimension, double[]> patterns() {
    Map<Dimension, double[]> rotated = new EnumMap<>(Dimension.class);
    times
        .patterns()
        .forEach(
            (dimension, weights) -> {
              long unit = dimension == Dimension.HOUR ? Calendar.HOUR : Calendar.DAY;
              if (dimension != Dimension.MONTH && by % unit == 0) {
                rotated.put(dimension, rotated(weights, by / unit));
              }
            });
    return rotated;
  }

  private static double[] rotated(double[] weights, long steps) {
    double[] rotated = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rotated[(int) Math.floorMod(i + steps, (long) weights.length)] = weights[i];
    }
    return rotated;
  }

  @Override
  public boolean evenlySpread() {
    return times.evenlySpread();
  }

  @Override
  public boolean bounded() {
    return times.bounded();
  }

  @Override
  public long[] notBefore(Inputs inputs, int size) {
    return moved(times.notBefore(inputs, size), Long.MIN_VALUE);
  }

  @Override
  public long[] notBehind(Inputs inputs, int size) {
    return moved(times.notBehind(inputs, size), Long.MAX_VALUE);
  }

  private long[] moved(long[] bounds, long open) {
    long[] moved = new long[bounds.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = bounds[i] == open ? open : bounds[i] + by;
    }
    return moved;
  }

  @Override
  public boolean weighed() {
    return times.weighed();
  }

  @Override
  public void toWanted(double[] shares, Inputs inputs) {
    times.toWanted(shares, inputs);
  }
}
