package dev.datagen.plugins.choice;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.CountableGenerator;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.RowsLaw;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.lookup.DistinctRows;
import dev.datagen.plugins.random.IndexSampler;
import dev.datagen.plugins.random.SamplerMemo;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Values of another table's rows, the rows chosen by weights. */
final class RowChoice implements CountableGenerator {

  private final Reference reference;
  private final Weights weights;
  private final boolean nullable;
  private final IndexSampler explicit;
  private final SamplerMemo byRule;

  private RowChoice(Reference reference, Weights weights, boolean nullable) {
    this.reference = reference;
    this.weights = weights;
    this.nullable = nullable;
    this.explicit = weights.explicit() == null ? null : IndexSampler.weighted(weights.explicit());
    this.byRule = new SamplerMemo(weights.kind());
  }

  static Generator plan(String column, Weights weights, ColumnContext context) {
    Reference reference = context.reference("choices_ref", column);
    if (reference.nullable() && !context.nullable()) {
      throw new InvalidArgument(
          "choices_ref",
          column + " may be null, but this column may not",
          "make this column nullable, or " + column + " not");
    }
    if (reference.self()) {
      if (weights.explicit() != null) {
        throw new InvalidArgument(
            "weights",
            "rows of the same table are chosen among the earlier ones, which grow in number",
            "use weights_kind, which fits any number");
      }
      return new EarlierRowChoice(reference, weights.kind(), context.nullable());
    }
    if (reference.rows().isPresent()) {
      long rows = reference.rows().getAsLong();
      if (rows == 0 && !context.nullable()) {
        throw new InvalidArgument(
            "choices_ref",
            reference.table() + " has no rows to choose from",
            "give it rows, or make this column nullable");
      }
      weights.checkSize(rows, "rows of " + reference.table());
    }
    return context.unique() && reference.column().equals(context.primaryKey(reference.table()))
        ? DistinctRows.chosen(reference, context)
        : new RowChoice(reference, weights, context.nullable());
  }

  @Override
  public ColumnType output() {
    return reference.type();
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
  public Optional<Law> law() {
    double[] given = weights.explicit();
    return Optional.of(
        new RowsLaw(
            reference, rows -> given != null ? given.clone() : weights.kind().weights(rows)));
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long size = inputs.rowCount(reference);
    if (size == 0) {
      if (!nullable) {
        throw new RowError(0, reference.table() + " has no rows to choose from");
      }
      long[] none = new long[rows.size()];
      Arrays.fill(none, -1);
      return inputs.pick(reference, none);
    }
    if (explicit != null) {
      checkSize(size);
    }
    IndexSampler sampler = explicit == null ? byRule.of(size) : explicit;
    SampledRows draw = new SampledRows(sampler, rows, key);
    return inputs.pick(reference, inputs.choose(reference, rows, key, draw));
  }

  private void checkSize(long size) {
    if (explicit.size() != size) {
      throw new RowError(
          0, "has " + explicit.size() + " weights for " + size + " rows of " + reference.table());
    }
  }

  @Override
  public boolean isCountable() {
    return weights.areUniform();
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
