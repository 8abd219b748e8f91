package dev.datagen.plugins.sequence;

import static dev.datagen.plugins.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import org.junit.jupiter.api.Test;

class SequenceTest {

  private final FakeContext context = FakeContext.of(ColumnType.INT);

  @Test
  void rowIHasStartPlusITimesStep() {
    assertThat(make(1, 1, Rows.range(0, 4))).containsExactly(1, 2, 3, 4);
    assertThat(make(1000, -10, Rows.range(5, 3))).containsExactly(950, 940, 930);
    assertThat(make(1, 1, Rows.range(999_999_999_999L, 1))).containsExactly(1_000_000_000_000L);
  }

  @Test
  void pickedRowsHaveTheValuesThatTheRangeHas() {
    assertThat(make(7, 3, Rows.picked(new long[] {4, 0, 4}))).containsExactly(19, 7, 19);
  }

  @Test
  void factsAreCountedByPositionNotByParent() {
    assertThat(make(1, 1, FakeContext.children(2, 0, 3))).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void theWholeRangeOfSixtyFourBitsCanBeUsed() {
    assertThat(make(Long.MIN_VALUE, Long.MAX_VALUE, Rows.range(0, 3)))
        .containsExactly(Long.MIN_VALUE, -1, Long.MAX_VALUE - 1);
  }

  @Test
  void everyValueKnowsItsRow() {
    for (InvertibleGenerator sequence :
        new Sequence[] {
          new Sequence(1, 1),
          new Sequence(1000, -7),
          new Sequence(Long.MIN_VALUE, 3),
          new Sequence(Long.MAX_VALUE, Long.MIN_VALUE),
          new Sequence(Long.MIN_VALUE, Long.MAX_VALUE)
        }) {
      for (long row = 0; row < 2; row++) {
        long value =
            FakeContext.longs(sequence.generate(Rows.range(row, 1), context.key(), context))[0];
        assertThat(sequence.rowOf(value)).isEqualTo(row);
      }
    }
    assertThat(new Sequence(1, 1).rowOf(0)).isEqualTo(-1);
    assertThat(new Sequence(1, 2).rowOf(2)).isEqualTo(-1);
    assertThat(new Sequence(1, -1).rowOf(2)).isEqualTo(-1);
    assertThat(new Sequence(Long.MIN_VALUE, 1).rowOf(Long.MAX_VALUE)).isEqualTo(-1);
    assertThat(new Sequence(Long.MIN_VALUE, 1).rowOf(-1)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void itIsUniqueAndAnInteger() {
    assertThat(plan(1, 1, context).unique()).isTrue();
    assertThat(plan(1, 1, FakeContext.of(ColumnType.STRING)).output()).isEqualTo(ColumnType.INT);
    assertThat(plan(1, 1, FakeContext.of(ColumnType.decimal(9, 2))).output())
        .isEqualTo(ColumnType.INT);
  }

  @Test
  void whatMakesNoSequenceIsRefused() {
    assertThat(refusal(() -> plan(1, 0, context)))
        .isEqualTo("step: is 0, so every row would be the same; choose a step such as 1 or -1");
    assertThat(refusal(() -> plan(Long.MAX_VALUE - 4, 1, context(6))))
        .isEqualTo(": leaves 64 bits before row 5; start nearer to 0, or take a smaller step");
    assertThat(plan(Long.MAX_VALUE - 4, 1, context(5))).isNotNull();
    assertThat(refusal(() -> plan(1, 1, FakeContext.of(ColumnType.DATETIME))))
        .isEqualTo(
            ": a sequence gives integers, but the column's type is datetime; use datetime_series"
                + " with \"order\": \"ascending\", or make the column an int");
    assertThat(refusal(() -> plan(1, 1, FakeContext.of(ColumnType.BOOL))))
        .isEqualTo(
            ": a sequence gives integers, but the column's type is bool; use choice, or make the"
                + " column an int");
  }

  @Test
  void anOverflowInTheRunNamesItsRow() {
    for (Rows rows : new Rows[] {Rows.range(2, 6), Rows.picked(new long[] {0, 1, 2, 9, 5})}) {
      assertThatThrownBy(() -> make(Long.MAX_VALUE - 4, 1, rows))
          .isInstanceOf(RowError.class)
          .hasMessage("the sequence 9223372036854775803 + row * 1 leaves 64 bits")
          .extracting(error -> ((RowError) error).index())
          .isEqualTo(3);
    }
  }

  private static FakeContext context(long rows) {
    return FakeContext.of(ColumnType.INT).uniqueIn(rows);
  }

  private static Sequence plan(long start, long step, FakeContext context) {
    return (Sequence) new SequenceFactory().plan(new SequenceArguments(start, step), context);
  }

  private long[] make(long start, long step, Rows rows) {
    return FakeContext.longs(plan(start, step, context).generate(rows, context.key(), context));
  }
}
