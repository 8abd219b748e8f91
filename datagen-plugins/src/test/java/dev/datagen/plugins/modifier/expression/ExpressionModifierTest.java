package dev.datagen.plugins.modifier.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionModifierTest {

  private final ExpressionModifierFactory factory = new ExpressionModifierFactory();

  @Test
  void calculatesWithTheValueSoFarAndTheRow() {
    FakeContext context =
        FakeContext.of(ColumnType.FLOAT)
            .column("discount", ColumnType.FLOAT, DoubleColumn.of(0.5, 0.25));
    assertThat(run("value * (1 - discount)", context, DoubleColumn.of(10, 20)))
        .isEqualTo(List.of(5.0, 15.0));
  }

  @Test
  void decimalsAreCalculatedByTheirValue() {
    FakeContext context = FakeContext.of(ColumnType.decimal(8, 2));
    assertThat(run("value * 2", context, LongColumn.of(1950))).isEqualTo(List.of(39.0));
  }

  @Test
  void changesTextToo() {
    FakeContext context = FakeContext.of(ColumnType.STRING);
    assertThat(run("upper(value)", context, Utf8Column.of("ab", "c")))
        .isEqualTo(List.of("AB", "C"));
  }

  @Test
  void aNullStaysEvenWhereTheCodeWouldFillIt() {
    FakeContext context = FakeContext.of(ColumnType.FLOAT).withNulls();
    DoubleColumn values = new DoubleColumn(new double[] {1, 2}, Nulls.of(new long[] {2}));
    assertThat(run("coalesce(value, 7) + 1", context, values)).isEqualTo(Arrays.asList(2.0, null));
  }

  @Test
  void aRowIsTheSameWhateverItIsAskedForTogetherWith() {
    double[] values = new double[40];
    Arrays.setAll(values, i -> i);
    Column discounts = DoubleColumn.of(values);
    ModifierRun.assertPure(
        factory,
        new ExpressionModifierArguments("value - discount / 2"),
        positions ->
            FakeContext.of(ColumnType.FLOAT)
                .column("discount", ColumnType.FLOAT, discounts.gather(positions)),
        DoubleColumn.of(values),
        Rows.range(0, 40));
  }

  @Test
  void refusesUnknownNamesAndBrokenCode() {
    FakeContext context = FakeContext.of(ColumnType.FLOAT);
    assertThat(
            ModifierRun.refusal(factory, new ExpressionModifierArguments("value * prize"), context)
                .argument())
        .isEqualTo("code");
    assertThat(
            ModifierRun.refusal(factory, new ExpressionModifierArguments("value *"), context)
                .argument())
        .isEqualTo("code");
  }

  private Object run(String code, FakeContext context, Column values) {
    return ModifierRun.list(
        ModifierRun.of(factory, new ExpressionModifierArguments(code), context, values));
  }
}
