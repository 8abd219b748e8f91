package dev.datagen.plugins.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.RowDraw;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.WeightsKind;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class LookupTest {

  private static final ChiSquareTest CHI_SQUARE = new ChiSquareTest();

  @Test
  void anAncestorsColumnIsThatOfTheRowsOwnAncestor() {
    FakeContext context =
        FakeContext.of(ColumnType.STRING)
            .column("user.name", ColumnType.STRING, Utf8Column.of("a", "a", "b"));
    Generator generator = plan(context, "user.name", null, null);
    assertThat(values(generator, context, Rows.range(0, 3))).containsExactly("a", "a", "b");
    assertThat(generator.unique()).isFalse();
    assertThat(generator.mayBeNull()).isFalse();
    assertThat(generator.copiedFrom()).contains("user.name");
  }

  @Test
  void anAncestorWithOneRowEachIsUnique() {
    FakeContext context =
        FakeContext.of(ColumnType.INT).column("user.id", ColumnType.INT, LongColumn.of(5, 6, 7));
    assertThat(plan(context, "user.id", null, null).unique()).isTrue();
  }

  @Test
  void rowsOfAnotherTableAreAllEquallyLikely() {
    FakeContext context = stores(10);
    long[] counts = counts(plan(context, "store.id", null, null), context, 10);
    double[] expected = new double[10];
    Arrays.fill(expected, 1);
    assertThat(CHI_SQUARE.chiSquareTest(expected, counts)).isGreaterThan(0.001);
  }

  @Test
  void popularRowsHaveTheirSharesAndAreNotSimplyTheFirst() {
    FakeContext context = stores(50);
    long[] counts = counts(plan(context, "store.id", null, "zipf@1"), context, 50);
    assertThat(counts[0]).isNotEqualTo(Arrays.stream(counts).max().getAsLong());
    long[] byRank =
        LongStream.of(counts).map(count -> -count).sorted().map(count -> -count).toArray();
    double[] expected = new double[50];
    Arrays.setAll(expected, rank -> 1.0 / (rank + 1));
    Popularity popularity = Popularity.of("store", 50);
    long[] rows = LongStream.range(0, 50).toArray();
    popularity.toRows(rows);
    long[] inOrder = LongStream.of(rows).map(row -> counts[(int) row]).toArray();
    assertThat(CHI_SQUARE.chiSquareTest(expected, inOrder)).isGreaterThan(0.001);
    assertThat(byRank[0]).isEqualTo(inOrder[0]);
  }

  @Test
  void anyRowCanBeMadeAlone() {
    FakeContext context = stores(1000);
    for (String kind : new String[] {null, "zipf@1.2", "head_tail@{0.8,1.1}"}) {
      Generator generator = plan(context, "store.id", null, kind);
      Object[] whole = values(generator, context, Rows.range(0, 500));
      assertThat(values(generator, context, Rows.picked(new long[] {499, 3})))
          .containsExactly(whole[499], whole[3]);
    }
  }

  @Test
  void drawingAgainGivesOtherRowsThatDependOnTheRowAlone() {
    FakeContext context = stores(1_000_000);
    RowDraw draw =
        new RankDraw(
            new WeightsKind.Zipf(0.1).sampler(1_000_000),
            Popularity.of("store", 1_000_000),
            Rows.range(0, 10),
            context.key());
    long[] first = new long[10];
    draw.draw(first);
    long[] again = new long[2];
    draw.redraw(1, new int[] {3, 7}, again);
    long[] alone = new long[1];
    draw.redraw(1, new int[] {7}, alone);
    assertThat(alone[0]).isEqualTo(again[1]);
    assertThat(again).doesNotContain(first);
    draw.redraw(2, new int[] {7}, alone);
    assertThat(alone[0]).isNotEqualTo(again[1]);
  }

  @Test
  void anEmptyTableIsRefusedAtPlanningUnlessNullsAreAllowed() {
    FakeContext strict = stores(0);
    assertThatThrownBy(() -> plan(strict, "store.id", null, null))
        .isInstanceOf(InvalidArgument.class)
        .hasMessage("store has no rows to refer to")
        .hasFieldOrPropertyWithValue("argument", "from");
    FakeContext nullable = stores(0).withNulls();
    Generator generator = plan(nullable, "store.id", null, null);
    assertThat(generator.mayBeNull()).isTrue();
    assertThat(values(generator, nullable, Rows.range(0, 2))).containsOnlyNulls();
  }

  @Test
  void aRowOfTheSameTableRefersToAnEarlierOne() {
    for (String kind : new String[] {null, "uniform", "zipf@1", "head_tail@{0.5,1}"}) {
      FakeContext context = self(5000).withNulls();
      Generator generator = plan(context, "subject.id", null, kind);
      assertThat(generator.mayBeNull()).isTrue();
      Object[] values = values(generator, context, Rows.range(0, 5000));
      assertThat(values[0]).isNull();
      for (int row = 1; row < 5000; row++) {
        assertThat((Long) values[row]).isBetween(0L, row - 1L);
      }
    }
  }

  @Test
  void theFirstRowOfATableWithoutNullsRefersToItself() {
    FakeContext context = self(3);
    Generator generator = plan(context, "subject.id", null, null);
    assertThat(generator.mayBeNull()).isFalse();
    assertThat(values(generator, context, Rows.range(0, 2))).containsExactly(0L, 0L);
  }

  @Test
  void earlierRowsAreAllEquallyLikely() {
    FakeContext context = self(60);
    Generator generator = plan(context, "subject.id", null, null);
    long[] counts = new long[4];
    for (int repeat = 0; repeat < 20_000; repeat++) {
      RandomKey key = context.key().derive("repeat " + repeat);
      Column made = generator.generate(Rows.range(4, 1), key, context);
      counts[((Long) made.value(0)).intValue()]++;
    }
    assertThat(CHI_SQUARE.chiSquareTest(new double[] {1, 1, 1, 1}, counts)).isGreaterThan(0.001);
  }

  @Test
  void aUniqueReferenceTakesEveryRowAtMostOnce() {
    FakeContext context = stores(20).uniqueIn(20);
    Generator generator = plan(context, "store.id", null, null);
    assertThat(generator.unique()).isTrue();
    assertThat(values(generator, context, Rows.range(0, 20))).doesNotHaveDuplicates();
    assertThatThrownBy(() -> values(generator, context, Rows.range(20, 1)))
        .isInstanceOf(RowError.class)
        .hasMessage("all 20 rows of store are taken by earlier rows");
    assertThatThrownBy(() -> plan(stores(20).uniqueIn(21), "store.id", null, null))
        .hasMessage("value must be unique in 21 rows, but store only has 20");
  }

  @Test
  void aColumnThatMayBeNullIsRefusedWhereNullsAreNotAllowed() {
    LongColumn gaps = new LongColumn(new long[2], Nulls.all(1));
    FakeContext random = FakeContext.of(ColumnType.INT).table("store.size", ColumnType.INT, gaps);
    FakeContext ancestor =
        FakeContext.of(ColumnType.INT).column("store.size", ColumnType.INT, gaps);
    for (FakeContext context : new FakeContext[] {random, ancestor}) {
      assertThatThrownBy(() -> plan(context, "store.size", null, null))
          .hasMessage("store.size may be null, but this column may not")
          .hasFieldOrPropertyWithValue("hint", "make this column nullable, or store.size not");
      assertThat(plan(context.withNulls(), "store.size", null, null).mayBeNull()).isTrue();
    }
  }

  @Test
  void weightsWithoutARandomChoiceAreRefused() {
    FakeContext context = stores(3).column("user.id", ColumnType.INT, LongColumn.of(1));
    assertThatThrownBy(() -> plan(context, "user.id", null, "zipf@1"))
        .hasMessage("weighs rows that are picked at random, but each row has its own ancestor")
        .hasFieldOrPropertyWithValue("argument", "weights_kind");
    assertThatThrownBy(() -> plan(context, "store.id", Map.of("a", "b"), "zipf@1"))
        .hasMessage("weighs rows that are picked at random, but on finds the row");
    assertThatThrownBy(() -> plan(context, "store.id", null, "zip@1"))
        .hasMessage("unknown kind \"zip\"");
  }

  private static FakeContext stores(int size) {
    return FakeContext.of(ColumnType.INT)
        .table("store.id", ColumnType.INT, LongColumn.of(LongStream.range(0, size).toArray()));
  }

  private static FakeContext self(int size) {
    return FakeContext.of(ColumnType.INT)
        .table("subject.id", ColumnType.INT, LongColumn.of(LongStream.range(0, size).toArray()));
  }

  private static Generator plan(
      FakeContext context, String from, Map<String, String> on, String kind) {
    return new LookupFactory().plan(new LookupArguments(from, on, kind), context);
  }

  private static long[] counts(Generator generator, FakeContext context, int size) {
    long[] counts = new long[size];
    for (Object value : values(generator, context, Rows.range(0, 100_000))) {
      counts[((Long) value).intValue()]++;
    }
    return counts;
  }

  private static Object[] values(Generator generator, FakeContext context, Rows rows) {
    Column column = generator.generate(rows, context.key(), context);
    Object[] values = new Object[column.size()];
    Arrays.setAll(values, column::value);
    return values;
  }
}
