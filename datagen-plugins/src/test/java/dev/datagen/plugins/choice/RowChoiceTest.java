package dev.datagen.plugins.choice;

import static dev.datagen.plugins.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.distribution.ChiSquare;
import dev.datagen.testkit.FakeContext;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowChoiceTest {

  private static final int SAMPLE = 100_000;

  @Test
  void rowsAreChosenUniformly() {
    assertThat(pValue(arguments(null, null), 1, 1, 1, 1, 1)).isGreaterThan(0.001);
  }

  @Test
  void rowsAreChosenByWeights() {
    assertThat(pValue(arguments(List.of(1.0, 0.0, 3.0, 2.0, 2.0), null), 1, 0, 3, 2, 2))
        .isGreaterThan(0.001);
    assertThat(pValue(arguments(null, "zipf@1"), 60, 30, 20, 15, 12)).isGreaterThan(0.001);
    assertThat(pValue(arguments(null, "head_tail@{0.5,0}"), 4, 1, 1, 1, 1)).isGreaterThan(0.001);
  }

  @Test
  void pickedRowsChooseAsTheRangeDoes() {
    FakeContext context = context(5);
    Generator generator = plan(context, arguments(null, "zipf@1"));
    long[] range = make(generator, Rows.range(0, 100), context);
    assertThat(make(generator, Rows.picked(new long[] {99, 0, 42}), context))
        .containsExactly(range[99], range[0], range[42]);
  }

  @Test
  void anAncestorsColumnIsStillChosenFromAtRandom() {
    FakeContext context = context(5).column("shop.id", ColumnType.INT, LongColumn.of(new long[1]));
    assertThat(make(plan(context, arguments(null, null)), Rows.range(0, 100), context))
        .contains(100, 101, 102, 103, 104);
  }

  @Test
  void anEmptyTableGivesNullsOrIsRefused() {
    assertThat(refusal(() -> plan(context(0), arguments(null, null))))
        .isEqualTo(
            "choices_ref: shop has no rows to choose from; give it rows, or make this column"
                + " nullable");
    FakeContext nullable = context(0).withNulls();
    Generator generator = plan(nullable, arguments(null, null));
    assertThat(generator.mayBeNull()).isTrue();
    Column made = generator.generate(Rows.range(0, 3), nullable.key(), nullable);
    assertThat(made.nulls()).isEqualTo(Nulls.all(3));
  }

  @Test
  void theNumberOfWeightsMustBeThatOfTheRows() {
    assertThat(refusal(() -> plan(context(5), arguments(List.of(1.0, 2.0), null))))
        .isEqualTo("weights: has 2 weights for 5 rows of shop; give one weight for each of them");
    FakeContext planned = context(2);
    Generator generator = plan(planned, arguments(List.of(1.0, 2.0), null));
    FakeContext grown = context(3);
    grown.reference("choices_ref", "shop.id");
    assertThatThrownBy(() -> generator.generate(Rows.range(0, 1), grown.key(), grown))
        .isInstanceOf(RowError.class)
        .hasMessage("has 2 weights for 3 rows of shop");
    FakeContext shrunk = context(0);
    shrunk.reference("choices_ref", "shop.id");
    assertThatThrownBy(() -> generator.generate(Rows.range(0, 1), shrunk.key(), shrunk))
        .isInstanceOf(RowError.class)
        .hasMessage("shop has no rows to choose from");
  }

  @Test
  void rowsOfTheSameTableAreEarlierOnes() {
    FakeContext context = self();
    Generator generator = plan(context, self("zipf@0.5"));
    long[] made = make(generator, Rows.range(0, 200), context);
    assertThat(made[0]).isZero();
    for (int row = 1; row < 200; row++) {
      assertThat(made[row]).isBetween(0L, row - 1L);
    }
    assertThat(make(generator, Rows.range(199, 1), context)).containsExactly(made[199]);
  }

  @Test
  void theFirstRowOfTheSameTableIsNullWhereItMayBe() {
    FakeContext context = self().withNulls();
    Generator generator = plan(context, self(null));
    Column made = generator.generate(Rows.range(0, 3), context.key(), context);
    assertThat(made.isNull(0)).isTrue();
    assertThat(made.value(1)).isEqualTo(0L);
    assertThat(generator.mayBeNull()).isTrue();
    assertThat(plan(self(), self(null)).mayBeNull()).isFalse();
  }

  @Test
  void weightsCannotFitAGrowingNumberOfEarlierRows() {
    assertThat(
            refusal(
                () -> plan(self(), new ChoiceArguments(null, "subject.id", List.of(1.0), null))))
        .isEqualTo(
            "weights: rows of the same table are chosen among the earlier ones, which grow in"
                + " number; use weights_kind, which fits any number");
  }

  @Test
  void aUniqueColumnTakesEveryKeyOnce() {
    FakeContext context = context(5).uniqueIn(5);
    Generator generator = plan(context, arguments(null, null));
    assertThat(generator.unique()).isTrue();
    assertThat(make(generator, Rows.range(0, 5), context))
        .containsExactlyInAnyOrder(100, 101, 102, 103, 104);
    assertThatThrownBy(() -> make(generator, Rows.range(4, 2), context))
        .isInstanceOf(RowError.class)
        .hasMessage("all 5 rows of shop are taken by earlier rows");
    assertThat(refusal(() -> plan(context(5).uniqueIn(6), arguments(null, null))))
        .isEqualTo(
            "choices_ref: value must be unique in 6 rows, but shop only has 5; give shop more"
                + " rows, or make fewer here");
  }

  @Test
  void aUniqueColumnOfWhatIsNoKeyIsNotPromised() {
    FakeContext context =
        context(5).table("shop.size", ColumnType.INT, LongColumn.of(1, 2, 3, 4, 5)).uniqueIn(5);
    assertThat(plan(context, new ChoiceArguments(null, "shop.size", null, null)).unique())
        .isFalse();
  }

  private static FakeContext context(int shops) {
    return FakeContext.of(ColumnType.INT)
        .table(
            "shop.id", ColumnType.INT, LongColumn.of(LongStream.range(100, 100 + shops).toArray()));
  }

  private static FakeContext self() {
    return FakeContext.of(ColumnType.INT)
        .table("subject.id", ColumnType.INT, LongColumn.of(LongStream.range(0, 200).toArray()));
  }

  private static ChoiceArguments self(String kind) {
    return new ChoiceArguments(null, "subject.id", null, kind);
  }

  private static ChoiceArguments arguments(List<Double> weights, String kind) {
    return new ChoiceArguments(null, "shop.id", weights, kind);
  }

  private static Generator plan(FakeContext context, ChoiceArguments arguments) {
    return new ChoiceFactory().plan(arguments, context);
  }

  private static long[] make(Generator generator, Rows rows, FakeContext context) {
    return FakeContext.longs(generator.generate(rows, context.key(), context));
  }

  private static double pValue(ChoiceArguments arguments, double... weights) {
    FakeContext context = context(5);
    long[] counts = new long[5];
    for (long id : make(plan(context, arguments), Rows.range(0, SAMPLE), context)) {
      counts[(int) id - 100]++;
    }
    return ChiSquare.pValue(counts, weights);
  }
}
