package dev.datagen.plugins.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.testkit.FakeContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledExpressionTest {

  private static final List<CompiledExpression.Variable> VALUE =
      List.of(new CompiledExpression.Variable("value", ColumnType.FLOAT));

  @Test
  void aVariableStandsBeforeAColumnOfItsName() {
    FakeContext context =
        FakeContext.of(ColumnType.FLOAT)
            .column("value", ColumnType.INT, LongColumn.of(1))
            .column("factor", ColumnType.FLOAT, DoubleColumn.of(3));
    CompiledExpression expression =
        CompiledExpression.compile("value * factor", "code", context, VALUE);
    assertThat(expression.evaluate(1, context, DoubleColumn.of(5)).value(0)).isEqualTo(15.0);
  }

  @Test
  void aValueThatMayBecomeNullIsTold() {
    assertThat(compile("n % zero", true).mayBeNull()).isTrue();
    assertThat(compile("n % zero", false).mayBeNull()).isFalse();
    assertThat(compile("n % 3", true).mayBeNull()).isFalse();
    assertThat(compile("if(n > 0, n, null)", true).mayBeNull()).isTrue();
    assertThatThrownBy(() -> compile("1 + if(n > 0, n, null)", false))
        .hasMessage("at 3: the result may be null, but the column may not");
    assertThat(compile("coalesce(if(n > 0, n, null), 0)", true).mayBeNull()).isFalse();
    assertThat(compile("gap + n", true).mayBeNull()).isFalse();
  }

  @Test
  void onlyOneToOneCodeOverOneUniqueColumnIsUnique() {
    for (String code : new String[] {"id", "3 * id + 1", "10 - id", "-id", "(id)"}) {
      assertThat(unique(ColumnType.INT, code)).as(code).isTrue();
    }
    for (String code :
        new String[] {"id * 0", "id * id", "id + twice", "id % 7", "abs(id)", "twice", "1"}) {
      assertThat(unique(ColumnType.INT, code)).as(code).isFalse();
    }
    assertThat(unique(ColumnType.STRING, "concat('U-', id)")).isTrue();
    assertThat(unique(ColumnType.STRING, "concat('U-', 2 * id, '-x')")).isTrue();
    assertThat(unique(ColumnType.STRING, "to_string(id)")).isTrue();
    assertThat(unique(ColumnType.STRING, "concat(id, twice)")).isFalse();
    assertThat(unique(ColumnType.STRING, "upper(concat(id))")).isFalse();
    assertThat(unique(ColumnType.FLOAT, "id")).isFalse();
  }

  @Test
  void nullableInputsOfSeveralWordsKeepTheirNulls() {
    long[] values = new long[200];
    FakeContext context =
        FakeContext.of(ColumnType.INT)
            .withNulls()
            .column("a", ColumnType.INT, new LongColumn(values, Nulls.all(150)));
    Column result =
        CompiledExpression.compile("a + 1", "code", context, List.of()).evaluate(200, context);
    assertThat(result.nulls().count(200)).isEqualTo(150);
    assertThat(result.value(199)).isEqualTo(1L);
  }

  @Test
  void dictionariesOfResultsStayTheSameObjectFromChunkToChunk() {
    FakeContext context = Evaluation.context(ColumnType.STRING);
    for (String code : new String[] {"upper(status)", "if(n > 0, 'a', 'b')", "'c'"}) {
      CompiledExpression expression = CompiledExpression.compile(code, "code", context, List.of());
      DictionaryColumn first = (DictionaryColumn) expression.evaluate(3, context);
      DictionaryColumn second = (DictionaryColumn) expression.evaluate(3, context);
      assertThat(second.dictionary()).as(code).isSameAs(first.dictionary());
    }
  }

  private static CompiledExpression compile(String code, boolean nullable) {
    FakeContext context = Evaluation.context(ColumnType.INT);
    return CompiledExpression.compile(
        code, "code", nullable ? context.withNulls() : context, List.of());
  }

  private static boolean unique(ColumnType type, String code) {
    FakeContext context =
        FakeContext.of(type)
            .column("id", ColumnType.INT, LongColumn.of(1, 2, 3))
            .column("twice", ColumnType.INT, LongColumn.of(1, 1, 2))
            .column("name", ColumnType.STRING, Utf8Column.of("a", "b", "c"));
    return CompiledExpression.compile(code, "code", context, List.of()).unique();
  }
}
