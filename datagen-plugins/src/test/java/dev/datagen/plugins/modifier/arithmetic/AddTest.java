package dev.datagen.plugins.modifier.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.problem.RowError;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.testkit.FakeContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddTest {

  private final AddFactory factory = new AddFactory();

  @Test
  void addsToNumbersOfEveryKind() {
    assertThat(run(1.5, ColumnType.FLOAT, DoubleColumn.of(1, -1))).isEqualTo(List.of(2.5, 0.5));
    assertThat(run(1.5, ColumnType.INT, LongColumn.of(1))).isEqualTo(List.of(2.5));
    assertThat(run(1, ColumnType.decimal(6, 2), LongColumn.of(1999))).isEqualTo(List.of(20.99));
  }

  @Test
  void integersPlusAnIntegerStayExactBeyondDoubles() {
    assertThat(run(-1, ColumnType.INT, LongColumn.of(Long.MAX_VALUE)))
        .isEqualTo(List.of(Long.MAX_VALUE - 1));
    assertThatThrownBy(() -> run(1, ColumnType.INT, LongColumn.of(Long.MAX_VALUE)))
        .isInstanceOf(RowError.class)
        .hasMessage("9223372036854775807 + 1 does not fit 64 bits");
  }

  @Test
  void shiftsDatetimesBySecondsAndDatesByWholeDays() {
    assertThat(run(-1.5, ColumnType.DATETIME, LongColumn.of(0))).isEqualTo(List.of(-1_500_000L));
    assertThat(run(-172_800, ColumnType.DATE, LongColumn.of(10))).isEqualTo(List.of(8L));
  }

  @Test
  void refusesPartsOfADayOnDates() {
    InvalidArgument refusal =
        ModifierRun.refusal(factory, new AddArguments(3600), FakeContext.of(ColumnType.DATE));
    assertThat(refusal.argument()).isEqualTo("value");
    assertThat(refusal).hasMessage("a date cannot be shifted by a part of a day");
  }

  @Test
  void refusesShiftsThatLeaveTheCalendar() {
    assertThat(
            ModifierRun.refusal(
                factory, new AddArguments(1e12), FakeContext.of(ColumnType.DATETIME)))
        .hasMessage("shifts times by more than 3,000 years");
  }

  @Test
  void refusesText() {
    assertThat(ModifierRun.refusal(factory, new AddArguments(1), FakeContext.of(ColumnType.STRING)))
        .hasMessage("add works on numbers, not on a string");
  }

  private Object run(double value, ColumnType type, Column values) {
    return ModifierRun.list(
        ModifierRun.of(factory, new AddArguments(value), FakeContext.of(type), values));
  }
}
