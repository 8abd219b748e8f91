package dev.datagen.plugins.vocabulary;

import static dev.datagen.plugins.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.generator.ListGenerator;
import dev.datagen.api.option.Literal;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EnumListTest {

  private final FakeContext strings = FakeContext.of(ColumnType.STRING);

  @Test
  void rowIHasTheValueOfThatPosition() {
    ListGenerator list = plan(strings, "bronze", "silver", "gold");
    DictionaryColumn made =
        (DictionaryColumn) list.generate(Rows.range(0, 3), strings.key(), strings);
    assertThat(made.value(0)).isEqualTo("bronze");
    assertThat(made.value(2)).isEqualTo("gold");
    DictionaryColumn picked =
        (DictionaryColumn) list.generate(Rows.picked(new long[] {2, 0, 2}), strings.key(), strings);
    assertThat(picked.codes()).containsExactly(2, 0, 2);
    assertThat(picked.dictionary()).isSameAs(made.dictionary());
    assertThat(list.length()).isEqualTo(3);
  }

  @Test
  void datesAreParsedAtPlanning() {
    FakeContext dates = FakeContext.of(ColumnType.DATE);
    ListGenerator list = plan(dates, "1970-01-02", "2024-01-01");
    assertThat(FakeContext.longs(list.generate(Rows.range(0, 2), dates.key(), dates)))
        .containsExactly(1, 19723);
    assertThat(list.output()).isEqualTo(ColumnType.DATE);
  }

  @Test
  void itIsUniqueIfItsValuesAre() {
    assertThat(plan(strings, "a", "b").unique()).isTrue();
    assertThat(plan(strings, "a", "b", "a").unique()).isFalse();
    assertThat(refusal(() -> plan(FakeContext.of(ColumnType.STRING).uniqueIn(3), "a", "b", "a")))
        .isEqualTo("values[2]: \"a\" occurs twice in a unique column; remove one of them");
  }

  @Test
  void whatIsNoListIsRefused() {
    assertThat(refusal(() -> plan(strings))).isEqualTo("values: is empty; give at least one value");
    assertThat(refusal(() -> plan(strings, "a", 1L)))
        .isEqualTo(
            "values[1]: 1 is a number, not a value of type string; write it in quotes: \"1\"");
  }

  @Test
  void aRowBeyondTheListIsAnError() {
    assertThatThrownBy(
            () -> plan(strings, "a", "b").generate(Rows.range(1, 2), strings.key(), strings))
        .isInstanceOf(RowError.class)
        .hasMessage("the list of values ends at row 1");
  }

  private static ListGenerator plan(FakeContext context, Object... values) {
    return (ListGenerator)
        new EnumListFactory()
            .plan(new EnumListArguments(Arrays.stream(values).map(Literal::new).toList()), context);
  }
}
