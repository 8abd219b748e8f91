package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.api.plan.Inputs;
import java.util.Map;

/**
 * The law of instants that effects weigh, by the curves that they are drawn with.
 *
 * @param times the law by the patterns alone
 * @param curves gives the curves of rows under way
 */
record EffectWeightedLaw(TimeLaw times, Curves curves) implements TimeLaw {

  /** Gives the curves of so many rows under way. */
  interface Curves {
    CurvedShares of(int size, Inputs inputs);
  }

  @Override
  public long earliest() {
    return times.earliest();
  }

  @Override
  public long latest() {
    return times.latest();
  }

  @Override
  public double shareBefore(long instant) {
    return times.shareBefore(instant);
  }

  @Override
  public Map<Dimension, double[]> patterns() {
    return times.patterns();
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
    return times.notBefore(inputs, size);
  }

  @Override
  public long[] notBehind(Inputs inputs, int size) {
    return times.notBehind(inputs, size);
  }

  @Override
  public boolean weighed() {
    return true;
  }

  @Override
  public void toWanted(double[] shares, Inputs inputs) {
    curves.of(shares.length, inputs).weigh(shares);
  }
}
