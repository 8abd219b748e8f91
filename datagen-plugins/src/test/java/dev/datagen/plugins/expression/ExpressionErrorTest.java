package dev.datagen.plugins.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.problem.RowError;
import dev.datagen.testkit.FakeContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionErrorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                  | at 1: the code is empty
          1 +                 | at 4: a value is missing before the end
          1 2                 | at 3: unexpected "2"
          (1                  | at 3: ")" is missing before the end
          1)                  | at 2: unexpected ")"
          n # 2               | at 3: the character "#" means nothing here
          'abc                | at 1: a text has no end
          1e                  | at 1: the exponent of a number has no digits
          2n                  | at 2: a name cannot follow a number directly
          9223372036854775808 | at 1: the integer 9223372036854775808 does not fit 64 bits
          1e999               | at 1: the number 1e999 is too large
          1 < n < 3           | at 7: comparisons cannot be chained
          n ? 1               | at 6: ":" is missing before the end
          1 if yes            | at 9: "else" is missing before the end
          and 1               | at 1: a value is missing before "and"
          or(yes, yes)        | at 1: a value is missing before "or"
          nn + 1              | at 1: no column nn
          1 + user.agee       | at 5: no column user.agee
          rond(x)             | at 1: unknown function "rond"
          round()             | at 1: round takes 1 to 2 arguments, not 0
          abs(1, 2)           | at 1: abs takes 1 arguments, not 2
          min()               | at 1: min takes at least 1 arguments, not 0
          round(x, n)         | at 10: round takes a fixed integer here, not int
          round(x, 99)        | at 10: round takes 0 to 15 digits, not 99
          name + 1            | at 6: "+" does not join text
          at + 1              | at 4: "+" does not move a datetime
          name * 2            | at 1: "*" takes a number here, not string
          yes - 1             | at 1: "-" takes a number here, not bool
          not n               | at 5: not takes true or false here, not int
          n and yes           | at 1: and takes true or false here, not int
          if(n, 1, 2)         | at 4: if takes true or false here, not int
          if(yes, 1, 'a')     | at 12: if cannot mix int and string
          name == 1           | at 6: "==" cannot compare string and int
          n == null           | at 3: a comparison with null is never true
          at > 'soon'         | at 6: "soon" is not a datetime
          upper(n)            | at 7: upper takes text here, not int
          year(n)             | at 6: year takes a datetime or date here, not int
          date_diff('eon', at, at) | at 11: unknown unit "eon"
          date_diff(name, at, at)  | at 11: date_diff takes a fixed text here, not string
          to_number(at)       | at 11: to_number takes text here, not datetime
          to_number('x')      | at 1: "x" is not a number
          5 % 0               | at 3: 5 % 0 has no value
          9223372036854775807 + 1 | at 21: 9223372036854775807 + 1 does not fit 64 bits
          name                | at 1: the result is string, but the column is int
          yes                 | at 1: the result is bool, but the column is int
          at                  | at 1: the result is datetime, but the column is int
          """)
  void aMistakeIsNamedWithItsPlace(String code, String message) {
    assertThatThrownBy(() -> Evaluation.of(ColumnType.INT, code))
        .isInstanceOf(InvalidArgument.class)
        .hasMessage(message)
        .hasFieldOrPropertyWithValue("argument", "code");
  }

  @Test
  void nearNamesAreOffered() {
    assertThat(hint("rond(x)")).startsWith("did you mean \"round\"?");
    assertThat(hint("date_diff('dai', at, at)")).startsWith("did you mean \"day\"?");
    assertThat(hint("concat('a', 1)")).isEqualTo("use to_number(…), or change the column's type");
  }

  @Test
  void longAndDeepCodeIsRefused() {
    assertThatThrownBy(() -> Evaluation.of(ColumnType.INT, " ".repeat(10_000) + "1"))
        .hasMessage("at 10001: the code is longer than 10000 characters");
    for (String nest :
        new String[] {"(", "-", "not ", "abs(", "1 ^ ", "true ? ", "1 if true else "}) {
      assertThatThrownBy(() -> Evaluation.of(ColumnType.INT, nest.repeat(100) + "1"))
          .hasMessageContaining("the code is nested too deeply");
    }
    assertThatThrownBy(() -> Evaluation.of(ColumnType.INT, "1" + "+1".repeat(4_999)))
        .hasMessageContaining("the code is nested too deeply");
    assertThat(Evaluation.of(ColumnType.INT, "n" + "+1".repeat(400)))
        .containsExactly(407L, 393L, 407L);
    assertThat(Evaluation.of(ColumnType.INT, "(".repeat(64) + "n" + ")".repeat(64)))
        .containsExactly(7L, -7L, 7L);
  }

  @Test
  void aRowWithoutAValueIsNullWhereAllowedAndAnErrorWhereNot() {
    assertThat(Evaluation.of(ColumnType.INT, "n % zero")).containsExactly(null, null, 0L);
    assertThat(Evaluation.of(ColumnType.INT, "floor(x / zero)")).containsExactly(null, null, 2L);
    assertThat(Evaluation.of(ColumnType.FLOAT, "to_number(name)")).containsOnlyNulls();
    assertThat(Evaluation.of(ColumnType.DATETIME, "add_days(born, 9e9)")).containsOnlyNulls();
    assertRowError("n % zero", 0, "7 % 0 has no value");
    assertRowError("if(n > 0, 0, n % zero)", 1, "-7 % 0 has no value");
    assertRowError("floor(x / zero)", 0, "Infinity is no 64-bit integer");
    assertRowError("to_number(status)", 0, "\"paid\" is not a number");
  }

  @Test
  void anIntegerThatOverflowsIsAnErrorEvenWhereNullsAreAllowed() {
    for (String code : new String[] {"big + 1", "big * 2", "1 + big"}) {
      RowError error = rowError(Evaluation.context(ColumnType.INT).withNulls(), code);
      assertThat(error.index()).isZero();
      assertThat(error).hasMessageContaining("does not fit 64 bits");
    }
    assertRowError("big - 1", 1, "-9223372036854775808 - 1 does not fit 64 bits");
    assertRowError("-big", 1, "-(-9223372036854775808) does not fit 64 bits");
    assertRowError("abs(big)", 1, "-(-9223372036854775808) does not fit 64 bits");
  }

  @Test
  void textsDoNotGrowWithoutBound() {
    FakeContext context = Evaluation.context(ColumnType.STRING);
    String growing = "replace(".repeat(60) + "status" + ", 'a', 'aaaaaaaaaa')".repeat(60);
    assertThat(rowError(context, growing)).hasMessage("a text of more than 65536 bytes");
    String doubled = "status";
    for (int i = 0; i < 8; i++) {
      doubled = "concat(" + doubled + "," + doubled + ")";
    }
    String grown = "replace(" + doubled + ", 'p', '" + "x".repeat(500) + "')";
    assertThat(rowError(context, grown)).hasMessage("a text of more than 65536 bytes");
    String half = "x".repeat(40_000);
    context.column("long", ColumnType.STRING, Utf8Column.of("", half, ""));
    assertThat(rowError(context, "concat(long, long)").index()).isEqualTo(1);
    assertThat(Evaluation.evaluate(context, "if(n > 0, status, " + growing + ")"))
        .containsExactly("paid", "new", "paid");
  }

  private static void assertRowError(String code, int index, String message) {
    RowError error = rowError(Evaluation.context(ColumnType.INT), code);
    assertThat(error).hasMessage(message);
    assertThat(error.index()).isEqualTo(index);
  }

  private static RowError rowError(FakeContext context, String code) {
    return catchThrowableOfType(RowError.class, () -> Evaluation.evaluate(context, code));
  }

  private static String hint(String code) {
    return catchThrowableOfType(InvalidArgument.class, () -> Evaluation.of(ColumnType.INT, code))
        .hint();
  }
}
