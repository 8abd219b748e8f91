package dev.datagen.plugins.modifier.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.option.Literal;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.testkit.FakeContext;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClampTest {

  private final ClampFactory factory = new ClampFactory();

  @Test
  void movesNumbersToTheNearerBound() {
    assertThat(run(number("-1.5"), number("2"), ColumnType.FLOAT, DoubleColumn.of(-9, 0, 9)))
        .isEqualTo(List.of(-1.5, 0.0, 2.0));
    assertThat(run(null, number("2"), ColumnType.FLOAT, DoubleColumn.of(-9, 9)))
        .isEqualTo(List.of(-9.0, 2.0));
    assertThat(run(number("2"), null, ColumnType.INT, LongColumn.of(-9, 9)))
        .isEqualTo(List.of(2L, 9L));
  }

  @Test
  void boundsBetweenIntegersAreMovedInwards() {
    assertThat(run(number("-1.5"), number("1.5"), ColumnType.INT, LongColumn.of(-9, 9)))
        .isEqualTo(List.of(-1L, 1L));
    assertThat(run(number("1e-999999999"), null, ColumnType.INT, LongColumn.of(-9, 9)))
        .isEqualTo(List.of(1L, 9L));
    assertThat(run(null, number("1e30"), ColumnType.INT, LongColumn.of(-9, Long.MAX_VALUE)))
        .isEqualTo(List.of(-9L, Long.MAX_VALUE));
  }

  @Test
  void boundsOfDecimalsAreTheirValues() {
    assertThat(run(number("0.125"), number("10"), ColumnType.decimal(6, 2), LongColumn.of(1, 9999)))
        .isEqualTo(List.of(13L, 1000L));
  }

  @Test
  void boundsOfTimesAreIso() {
    Literal min = new Literal("1970-01-02");
    Literal max = new Literal("1970-01-02T00:00:01Z");
    assertThat(run(min, max, ColumnType.DATETIME, LongColumn.of(0, Long.MAX_VALUE)))
        .isEqualTo(List.of(86_400_000_000L, 86_401_000_000L));
    assertThat(run(min, null, ColumnType.DATE, LongColumn.of(-5, 5))).isEqualTo(List.of(1L, 5L));
  }

  @Test
  void refusesBoundsThatLeaveNothing() {
    assertThat(refusal(number("2"), number("1"), ColumnType.FLOAT))
        .isEqualTo("no value lies between min 2 and max 1");
    assertThat(refusal(number("0.2"), number("0.8"), ColumnType.INT))
        .isEqualTo("no value lies between min 0.2 and max 0.8");
    assertThat(refusal(null, null, ColumnType.FLOAT)).isEqualTo("has no bound");
    assertThat(refusal(number("1e5"), null, ColumnType.decimal(4, 2)))
        .contains("lies outside of decimal(4,2)");
  }

  @Test
  void refusesBoundsOfAnotherTypeAndTypesWithoutOrder() {
    assertThat(refusal(new Literal("a"), null, ColumnType.INT)).isEqualTo("\"a\" is not a number");
    assertThat(refusal(new Literal("soon"), null, ColumnType.DATETIME)).contains("soon");
    assertThat(refusal(number("1"), null, ColumnType.STRING))
        .isEqualTo("clamp works on numbers and times, not on a string");
  }

  @Test
  void warnsOfAFractionalBoundThatTheCastRoundsAway() {
    FakeContext context =
        FakeContext.of(ColumnType.INT).generator(ModifierRun.typed(ColumnType.FLOAT));
    factory.plan(new ClampArguments(null, number("1.5")), context);
    assertThat(context.warnings()).singleElement().asString().startsWith("max: 1.5 is no integer");
  }

  private String refusal(Literal min, Literal max, ColumnType type) {
    return ModifierRun.refusal(factory, new ClampArguments(min, max), FakeContext.of(type))
        .getMessage();
  }

  private Object run(Literal min, Literal max, ColumnType type, Column values) {
    return ModifierRun.list(
        ModifierRun.of(factory, new ClampArguments(min, max), FakeContext.of(type), values));
  }

  private static Literal number(String text) {
    return new Literal(new BigDecimal(text));
  }
}
