package dev.datagen.plugins.choice;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.CountableGenerator;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.RowBound;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.ListLaw;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.AliasTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Literals chosen by weights, from one draw a row.
 *
 * @param choices the literals; strings as a dictionary whose code i is the i-th
 * @param output the column's type
 * @param table picks among them
 * @param likely those that have a weight above 0
 * @param shares the weight of each
 */
record LiteralChoice(
    Column choices, ColumnType output, AliasTable table, Column likely, double[] shares)
    implements BoundableGenerator, CountableGenerator {

  static Generator plan(List<Literal> literals, Weights weights, ColumnContext context) {
    if (literals.isEmpty()) {
      throw new InvalidArgument("choices", "is empty", "give at least one choice");
    }
    Column choices = Literals.toColumn("choices", literals, context.type());
    if (context.unique()) {
      return DistinctChoice.plan(choices, context);
    }
    double[] shares = weights.forSize(choices.size(), "choices");
    int[] likely = IntStream.range(0, shares.length).filter(i -> shares[i] > 0).toArray();
    return new LiteralChoice(
        choices, context.type(), AliasTable.of(shares), choices.gather(likely), shares);
  }

  @Override
  public boolean isCountable() {
    boolean alike = Arrays.stream(shares).allMatch(share -> share == shares[0]);
    return alike
        && IntStream.range(0, choices.size()).mapToObj(choices::value).distinct().count()
            == choices.size();
  }

  @Override
  public OptionalLong values() {
    return OptionalLong.of(choices.size());
  }

  @Override
  public long values(Inputs inputs) {
    return choices.size();
  }

  @Override
  public Column value(long[] numbers, Inputs inputs) {
    return choices.gather(Arrays.stream(numbers).mapToInt(number -> (int) number).toArray());
  }

  private boolean hasOrder() {
    return output.isNumeric() || output.isTemporal();
  }

  private BoundedChoice ordered() {
    return BoundedChoice.of(choices, shares, output);
  }

  @Override
  public Optional<BigDecimal> least() {
    return hasOrder() ? ordered().least() : Optional.empty();
  }

  @Override
  public Optional<BigDecimal> greatest() {
    return hasOrder() ? ordered().greatest() : Optional.empty();
  }

  @Override
  public Optional<BoundedChoice> inside(BigDecimal least, BigDecimal greatest) {
    return hasOrder() ? ordered().inside(least, greatest) : Optional.empty();
  }

  @Override
  public Optional<BoundedChoice> withBound(RowBound bound) {
    return hasOrder() ? ordered().withBound(bound) : Optional.empty();
  }

  @Override
  public Optional<Column> domain() {
    return Optional.of(likely);
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(ListLaw.ofWeights(choices, shares));
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    if (choices instanceof LongColumn values) {
      long[] chosen = new long[rows.size()];
      table.fill(rows, key, 0, values.values(), chosen);
      return LongColumn.of(chosen);
    }
    if (choices instanceof DoubleColumn values) {
      double[] chosen = new double[rows.size()];
      table.fill(rows, key, 0, values.values(), chosen);
      return DoubleColumn.of(chosen);
    }
    int[] codes = new int[rows.size()];
    table.fill(rows, key, 0, codes);
    return choices instanceof DictionaryColumn values
        ? new DictionaryColumn(codes, values.dictionary(), Nulls.NONE)
        : ((BooleanColumn) choices).gather(codes);
  }
}
