package dev.datagen.plugins.lookup;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.CountableGenerator;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.RowsLaw;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.IndexSampler;
import dev.datagen.plugins.random.SamplerMemo;
import dev.datagen.plugins.random.WeightsKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Values of rows of another table that are picked at random. */
final class RandomLookup implements CountableGenerator {

  private final Reference reference;
  private final boolean skewed;
  private final SamplerMemo samplers;
  private final boolean nullable;
  private final WeightsKind kind;

  RandomLookup(Reference reference, WeightsKind kind, boolean nullable) {
    this.reference = reference;
    this.skewed = !(kind instanceof WeightsKind.Uniform);
    this.samplers = new SamplerMemo(kind);
    this.nullable = nullable;
    this.kind = kind;
  }

  @Override
  public ColumnType output() {
    return reference.type();
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long size = inputs.rowCount(reference);
    if (size == 0) {
      if (!nullable) {
        throw new RowError(0, reference.table() + " has no rows to refer to");
      }
      long[] none = new long[rows.size()];
      Arrays.fill(none, -1);
      return inputs.pick(reference, none);
    }
    IndexSampler ranks = samplers.of(size);
    Popularity popularity = skewed ? Popularity.of(reference.table(), size) : null;
    RankDraw draw = new RankDraw(ranks, popularity, rows, key);
    return inputs.pick(reference, inputs.choose(reference, rows, key, draw));
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(new RowsLaw(reference, this::weights));
  }

  private double[] weights(int rows) {
    double[] byRank = kind.weights(rows);
    if (!skewed) {
      return byRank;
    }
    Popularity popularity = Popularity.of(reference.table(), rows);
    double[] byRow = new double[rows];
    for (int rank = 0; rank < rows; rank++) {
      byRow[popularity.row(rank)] = byRank[rank];
    }
    return byRow;
  }

  @Override
  public boolean mayBeNull() {
    return reference.nullable() || nullable && reference.rows().orElse(0) == 0;
  }

  @Override
  public Optional<String> copiedFrom() {
    return Optional.of(reference.table() + "." + reference.column());
  }

  @Override
  public boolean isCountable() {
    return !skewed;
  }

  @Override
  public OptionalLong values() {
    return reference.rows();
  }

  @Override
  public long values(Inputs inputs) {
    return inputs.rowCount(reference);
  }

  @Override
  public Column value(long[] numbers, Inputs inputs) {
    return inputs.pick(reference, numbers);
  }
}
