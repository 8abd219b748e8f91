package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.generator.QuantileGenerator;
import dev.datagen.api.generator.RowBound;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Instants of a patterned generator, whose weights are multiplied by the factors of effects: the
 * generator's cumulative distribution is stretched between the instants at which factors change,
 * for each combination of keys on its own. One draw a row, and exact.
 */
final class EffectWeightedTimes implements PatternedGenerator {

  private final QuantileGenerator times;
  private final EffectSource[] sources;
  private final ShareCurves curves;

  private EffectWeightedTimes(QuantileGenerator times, EffectSource[] sources) {
    this.times = times;
    this.sources = sources;
    this.curves = new ShareCurves(times);
  }

  static EffectWeightedTimes of(QuantileGenerator times, EffectSource source) {
    return new EffectWeightedTimes(times, new EffectSource[] {source});
  }

  /** The generator with one more effect multiplied in. */
  EffectWeightedTimes and(EffectSource source) {
    EffectSource[] all = Arrays.copyOf(sources, sources.length + 1);
    all[sources.length] = source;
    return new EffectWeightedTimes(times, all);
  }

  /** The generator as it would be without one of the effects. */
  PatternedGenerator without(EffectSource source) {
    EffectSource[] others =
        Arrays.stream(sources).filter(other -> other != source).toArray(EffectSource[]::new);
    return others.length == 0 ? times : new EffectWeightedTimes(times, others);
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    return times.generate(rows, key, inputs, curved(rows.size(), inputs));
  }

  private CurvedShares curved(int size, Inputs inputs) {
    EffectIndex[] indexes = new EffectIndex[sources.length];
    int[][] groups = new int[sources.length][];
    for (int s = 0; s < sources.length; s++) {
      indexes[s] = sources[s].index(inputs);
      groups[s] = sources[s].groups(indexes[s], size, inputs);
    }
    GroupTuples tuples = GroupTuples.of(groups, size);
    ShareCurve[] ofTuple = new ShareCurve[tuples.size()];
    for (int tuple = 0; tuple < ofTuple.length; tuple++) {
      ofTuple[tuple] = curves.get(indexes, tuples.groups(tuple));
      if (ofTuple[tuple] == ShareCurve.NOTHING_WANTED) {
        inputs.warn(
            "effect_table",
            "the factors of " + sources[0].table() + " are zero at every time some rows could have",
            "these rows follow the patterns alone; give them a time with a positive factor");
      }
    }
    return new CurvedShares(tuples.ofRow(), ofTuple);
  }

  @Override
  public Optional<Law> law() {
    return times
        .law()
        .filter(TimeLaw.class::isInstance)
        .map(own -> new EffectWeightedLaw((TimeLaw) own, this::curved));
  }

  @Override
  public ColumnType output() {
    return times.output();
  }

  @Override
  public boolean unique() {
    return false;
  }

  @Override
  public boolean mayBeNull() {
    return times.mayBeNull();
  }

  @Override
  public Optional<Clamp> clamp() {
    return times.clamp();
  }

  @Override
  public boolean perParent() {
    return times.perParent();
  }

  @Override
  public PatternedGenerator withPattern(Dimension dimension, double[] weights) {
    return new EffectWeightedTimes(times.withPattern(dimension, weights), sources);
  }

  @Override
  public PatternedGenerator withoutPatterns() {
    return times.withoutPatterns();
  }

  @Override
  public Optional<PatternedGenerator> withAfter(Input bound, boolean strict) {
    return weighted(times.withAfter(bound, strict));
  }

  @Override
  public Optional<PatternedGenerator> within(long earliest, long latest) {
    return weighted(times.within(earliest, latest));
  }

  private Optional<PatternedGenerator> weighted(Optional<PatternedGenerator> bounded) {
    return bounded
        .filter(QuantileGenerator.class::isInstance)
        .map(other -> new EffectWeightedTimes((QuantileGenerator) other, sources));
  }

  @Override
  public boolean ascending() {
    return times.ascending();
  }

  @Override
  public Optional<BoundableGenerator> withBound(RowBound bound) {
    return times
        .withBound(bound)
        .filter(QuantileGenerator.class::isInstance)
        .map(other -> new EffectWeightedTimes((QuantileGenerator) other, sources));
  }

  @Override
  public Optional<long[]> notBefore(Inputs inputs, int size) {
    return times.notBefore(inputs, size);
  }

  @Override
  public Optional<long[]> notBehind(Inputs inputs, int size) {
    return times.notBehind(inputs, size);
  }

  @Override
  public List<Input> lowerBounds() {
    return times.lowerBounds();
  }

  @Override
  public Optional<Dimension> finestPattern() {
    return times.finestPattern();
  }

  @Override
  public long earliest() {
    return times.earliest();
  }

  @Override
  public long latest() {
    return times.latest();
  }
}
