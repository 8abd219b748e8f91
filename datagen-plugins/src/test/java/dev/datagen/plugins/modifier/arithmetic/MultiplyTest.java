package dev.datagen.plugins.modifier.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.problem.RowError;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MultiplyTest {

  private final MultiplyFactory factory = new MultiplyFactory();

  @Test
  void multipliesFloatsAndKeepsNulls() {
    DoubleColumn values = new DoubleColumn(new double[] {1, 2, 3}, Nulls.of(new long[] {2}));
    assertThat(run(1.5, ColumnType.FLOAT, values)).isEqualTo(Arrays.asList(1.5, null, 4.5));
  }

  @Test
  void multipliesTheValueOfADecimalNotItsUnscaledDigits() {
    assertThat(run(2, ColumnType.decimal(8, 2), LongColumn.of(1999, -50)))
        .isEqualTo(Arrays.asList(39.98, -1.0));
  }

  @Test
  void integersTimesAnIntegerStayExactBeyondDoubles() {
    assertThat(run(3, ColumnType.INT, LongColumn.of(3_000_000_000_000_000_001L)))
        .isEqualTo(Arrays.asList(9_000_000_000_000_000_003L));
  }

  @Test
  void integersTimesAFractionBecomeReal() {
    assertThat(run(0.5, ColumnType.INT, LongColumn.of(3))).isEqualTo(Arrays.asList(1.5));
  }

  @Test
  void aProductBeyond64BitsIsAnErrorOfItsRowButNotAtNulls() {
    LongColumn nullOnly = new LongColumn(new long[] {1, Long.MAX_VALUE}, Nulls.of(new long[] {2}));
    assertThat(run(3, ColumnType.INT, nullOnly)).isEqualTo(Arrays.asList(3L, null));
    assertThatThrownBy(() -> run(3, ColumnType.INT, LongColumn.of(1, Long.MAX_VALUE)))
        .isInstanceOfSatisfying(RowError.class, e -> assertThat(e.index()).isEqualTo(1))
        .hasMessage("9223372036854775807 × 3 does not fit 64 bits");
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThat(refusal(ColumnType.STRING)).isEqualTo("multiply works on numbers, not on a string");
    assertThat(refusal(ColumnType.BOOL)).isEqualTo("multiply works on numbers, not on a bool");
    assertThat(refusal(ColumnType.DATE)).isEqualTo("multiply works on numbers, not on a date");
  }

  private String refusal(ColumnType type) {
    return ModifierRun.refusal(factory, new MultiplyArguments(2), FakeContext.of(type))
        .getMessage();
  }

  private Object run(double factor, ColumnType type, Column values) {
    return ModifierRun.list(
        ModifierRun.of(factory, new MultiplyArguments(factor), FakeContext.of(type), values));
  }
}
