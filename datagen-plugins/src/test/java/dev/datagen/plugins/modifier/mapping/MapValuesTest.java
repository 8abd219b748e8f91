package dev.datagen.plugins.modifier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.testkit.FakeContext;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapValuesTest {

  private final MapValuesFactory factory = new MapValuesFactory();

  @Test
  void replacesListedTextAndKeepsTheRest() {
    Map<String, Literal> mapping = map("UK", new Literal("GB"), "", new Literal("none"));
    assertThat(run(mapping, ColumnType.STRING, Utf8Column.of("UK", "FR", null, "", "Ukraine")))
        .isEqualTo(Arrays.asList("GB", "FR", null, "none", "Ukraine"));
  }

  @Test
  void aDictionaryKeepsItsCodesAndIsMappedOnce() {
    Modifier modifier =
        factory.plan(
            new MapValuesArguments(map("b", new Literal("changé"))),
            FakeContext.of(ColumnType.STRING));
    Dictionary source = Dictionary.of(List.of("a", "b", "c"));
    int[] codes = {2, 1, 1, 0};
    DictionaryColumn first = modify(modifier, new DictionaryColumn(codes, source, Nulls.NONE));
    DictionaryColumn second = modify(modifier, new DictionaryColumn(codes, source, Nulls.NONE));
    assertThat(ModifierRun.list(first)).containsExactly("c", "changé", "changé", "a");
    assertThat(first.codes()).isSameAs(codes);
    assertThat(second.dictionary()).isSameAs(first.dictionary());
    byte[] bytes = new byte[first.length(1)];
    assertThat(first.copy(1, bytes, 0)).isEqualTo(7);
  }

  @Test
  void dictionariesTooLargeToTranslateAreMappedRowByRow() {
    String[] values = new String[70_000];
    Arrays.setAll(values, i -> "v" + i);
    DictionaryColumn column =
        new DictionaryColumn(
            new int[] {69_999, 5, 7}, Dictionary.of(List.of(values)), Nulls.of(new long[] {4}));
    assertThat(run(map("v69999", new Literal("last")), ColumnType.STRING, column))
        .isEqualTo(Arrays.asList("last", "v5", null));
  }

  @Test
  void replacesNumbersTimesAndTruths() {
    assertThat(run(map("1", integer(5)), ColumnType.INT, LongColumn.of(1, 2)))
        .isEqualTo(List.of(5L, 2L));
    assertThat(run(map("0.5", integer(2)), ColumnType.FLOAT, DoubleColumn.of(0.5, 1)))
        .isEqualTo(List.of(2.0, 1.0));
    assertThat(run(map("1.50", integer(2)), ColumnType.decimal(5, 2), LongColumn.of(150, 1)))
        .isEqualTo(List.of(200L, 1L));
    assertThat(
            run(map("1970-01-02", new Literal("1970-01-03")), ColumnType.DATE, LongColumn.of(1, 5)))
        .isEqualTo(List.of(2L, 5L));
    assertThat(run(map("true", new Literal(false)), ColumnType.BOOL, BooleanColumn.of(true)))
        .isEqualTo(List.of(false));
  }

  @Test
  void integersInAFloatColumnMayBecomeFractions() {
    FakeContext context =
        FakeContext.of(ColumnType.FLOAT).generator(ModifierRun.typed(ColumnType.INT));
    assertThat(run(map("1", number("0.25")), context, LongColumn.of(1, 2)))
        .isEqualTo(List.of(0.25, 2.0));
  }

  @Test
  void realNumbersOnTheirWayToAnIntColumnAreMatchedRounded() {
    FakeContext context =
        FakeContext.of(ColumnType.INT).generator(ModifierRun.typed(ColumnType.FLOAT));
    assertThat(run(map("3", integer(7)), context, DoubleColumn.of(2.5, 2.4, 3.49)))
        .isEqualTo(List.of(7.0, 2.4, 7.0));
  }

  @Test
  void refusesEntriesThatAreNoValuesOfTheType() {
    assertThat(refusal(Map.of(), ColumnType.INT)).hasMessage("is empty");
    InvalidArgument key = refusal(map("one", integer(1)), ColumnType.INT);
    assertThat(key.argument()).isEqualTo("mapping.one");
    assertThat(key).hasMessage("\"one\" is no number, but the values are of type int");
    assertThat(refusal(map("a", integer(1)), ColumnType.STRING).argument()).isEqualTo("mapping.a");
    assertThat(refusal(map("1", integer(1), "1.0", integer(2)), ColumnType.INT))
        .hasMessage("names a value that another entry names too");
  }

  private static DictionaryColumn modify(Modifier modifier, Column column) {
    FakeContext context = FakeContext.of(ColumnType.STRING);
    return (DictionaryColumn)
        modifier.modify(column, Rows.range(0, column.size()), context.key(), context);
  }

  private InvalidArgument refusal(Map<String, Literal> mapping, ColumnType type) {
    return ModifierRun.refusal(factory, new MapValuesArguments(mapping), FakeContext.of(type));
  }

  private Object run(Map<String, Literal> mapping, ColumnType type, Column values) {
    return run(mapping, FakeContext.of(type), values);
  }

  private Object run(Map<String, Literal> mapping, FakeContext context, Column values) {
    return ModifierRun.list(
        ModifierRun.of(factory, new MapValuesArguments(mapping), context, values));
  }

  private static Literal integer(long value) {
    return new Literal(value);
  }

  private static Literal number(String text) {
    return new Literal(new BigDecimal(text));
  }

  private static Map<String, Literal> map(String key, Literal value) {
    return Map.of(key, value);
  }

  private static Map<String, Literal> map(String a, Literal b, String c, Literal d) {
    Map<String, Literal> map = new LinkedHashMap<>();
    map.put(a, b);
    map.put(c, d);
    return map;
  }
}
