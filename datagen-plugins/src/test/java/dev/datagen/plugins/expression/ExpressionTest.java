package dev.datagen.plugins.expression;

import static dev.datagen.api.column.ColumnType.BOOL;
import static dev.datagen.api.column.ColumnType.DATE;
import static dev.datagen.api.column.ColumnType.DATETIME;
import static dev.datagen.api.column.ColumnType.FLOAT;
import static dev.datagen.api.column.ColumnType.INT;
import static dev.datagen.api.column.ColumnType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.testkit.FakeContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1 + 2 * 3                  | 7
          (1 + 2) * 3                | 9
          10 - 4 - 3                 | 3
          -7 % 3                     | 2
          7 % -3                     | -2
          mod(-7, 3)                 | 2
          +5                         | 5
          - - 5                      | 5
          2 - -3                     | 5
          -9223372036854775808       | -9223372036854775808
          abs(-3)                    | 3
          min(3, 1, 2)               | 1
          max(3, 1, 2)               | 3
          clamp(12, 0, 10)           | 10
          clamp(-2, 0, 10)           | 0
          round(2.5)                 | 3
          round(-2.5)                | -2
          round(0.49999999999999994) | 0
          floor(-1.5)                | -2
          ceil(-1.5)                 | -1
          sign(-0.1)                 | -1
          if(1 < 2, 10, 20)          | 10
          1 > 2 ? 10 : 20            | 20
          10 if 1 > 2 else 20        | 20
          false ? 1 : true ? 2 : 3   | 2
          1 if false else 2 if false else 3 | 3
          length('straße')           | 6
          length('😀a')              | 2
          year(to_date('2024-02-29')) | 2024
          dow('2024-01-01')          | 0
          minute('2024-01-01T10:59:59') | 59
          date_diff('day', '2024-01-01', '2024-03-01')            | 60
          date_diff('months', '2024-01-31', '2024-03-01')         | 1
          date_diff('month', '2024-03-01', '2024-01-31')          | -1
          date_diff('year', '2000-02-29', '2024-02-28')           | 23
          date_diff('hour', '2024-01-01', '2024-01-01T05:59:59')  | 5
          date_diff('second', '2024-01-01T00:00:02', '2024-01-01') | -2
          to_number(true)            | 1
          coalesce(null, 4)          | 4
          """)
  void integersAreComputedExactly(String code, long expected) {
    assertThat(Evaluation.of(INT, code)).containsOnly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          7 / 2              | 3.5
          2 ^ 3 ^ 2          | 512
          -2 ^ 2             | -4
          2 ^ -1             | 0.5
          2 ** 3             | 8
          1e3 + .5           | 1000.5
          7.5 % 2            | 1.5
          -7.5 % 2           | 0.5
          sqrt(16)           | 4
          exp(0)             | 1
          ln(1)              | 0
          log10(1000)        | 3
          pow(2, 0.5)        | 1.4142135623730951
          sin(0)             | 0
          cos(0)             | 1
          abs(-2.5)          | 2.5
          min(1, 2.5)        | 1
          max(1, 2.5)        | 2.5
          round(2.675, 2)    | 2.68
          round(-2.675, 2)   | -2.67
          round(1.005, 2)    | 1.01
          round(1e300, 2)    | 1e300
          round(12.3456, 0)  | 12
          to_number(' 12.50') | 12.5
          to_datetime('2024-01-02') - '2024-01-01'  | 86400
          """)
  void realsAreComputedInDoubles(String code, double expected) {
    assertThat(Evaluation.of(FLOAT, code)).containsOnly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1 < 2                          | true
          2 <= 2                         | true
          3 > 4                          | false
          4 >= 4.0                       | true
          1 = 1                          | true
          1 <> 1                         | false
          'a' < 'b'                      | true
          'a' == 'a'                     | true
          "it's" != 'it''s'              | false
          true == false                  | false
          not 1 == 2                     | true
          not true or true               | true
          true or false and false        | true
          is_null(null)                  | true
          is_null(1 / 0)                 | true
          is_null(0)                     | false
          contains('banana', 'nan')      | true
          starts_with('banana', 'ba')    | true
          ends_with('banana', 'ba')      | false
          to_date('2024-01-02') > '2024-01-01T23:00:00' | true
          """)
  void truthsAreWeighed(String code, boolean expected) {
    assertThat(Evaluation.of(BOOL, code)).containsOnly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          concat('a', 1, 'b')          | a1b
          concat('n', 10 / 2)          | n5
          concat(0.1, ' ', 1e21, ' ', 1.5e-9) | 0.1 1000000000000000000000 0.0000000015
          upper('straße i')            | STRASSE I
          lower('TITLE I')             | title i
          trim('  x ')                 | x
          substr('abcdef', 2)          | bcdef
          substr('abcdef', 2, 3)       | bcd
          substr('abcdef', -2)         | ef
          substr('a😀c', 2, 1)         | 😀
          replace('a-b-c', '-', '+')   | a+b+c
          to_string(true)              | true
          to_string(to_date('2024-02-29')) | 2024-02-29
          to_string(to_datetime('2024-02-29T01:02:03.5Z')) | 2024-02-29T01:02:03.5Z
          min('b', 'a')                | a
          'x' if 2 > 1 else 'y'        | x
          """)
  void textIsMade(String code, String expected) {
    assertThat(Evaluation.of(STRING, code)).containsOnly(expected);
  }

  @Test
  void columnsOfEveryTypeAreReadRowByRow() {
    assertThat(Evaluation.of(INT, "n * 2 + user.age")).containsExactly(32L, 16L, 32L);
    assertThat(Evaluation.of(FLOAT, "x * n")).containsExactly(3.5, 10.5, 14.0);
    assertThat(Evaluation.of(FLOAT, "price + 0.5")).containsExactly(20.49, 0.55, -0.5);
    assertThat(Evaluation.of(BOOL, "not yes")).containsExactly(false, true, false);
    assertThat(Evaluation.of(BOOL, "status == 'paid'")).containsExactly(true, false, true);
    assertThat(Evaluation.of(STRING, "concat(status, '/', n)"))
        .containsExactly("paid/7", "new/-7", "paid/7");
    assertThat(Evaluation.of(STRING, "upper(status)")).containsExactly("PAID", "NEW", "PAID");
    assertThat(Evaluation.of(STRING, "upper(name)")).containsExactly("ADA", "STRASSE", null);
    assertThat(Evaluation.of(STRING, "substr(status, gap)")).containsExactly("paid", "ew", null);
    assertThat(Evaluation.of(STRING, "replace(status, status, name)"))
        .containsExactly("Ada", "straße", null);
    assertThat(Evaluation.of(BOOL, "contains(name, substr(name, 2, 1))"))
        .containsExactly(true, true, null);
  }

  @Test
  void aTextColumnTakesAnyResultAsText() {
    assertThat(Evaluation.of(STRING, "n + 1")).containsExactly("8", "-6", "8");
    assertThat(Evaluation.of(STRING, "x")).containsExactly("0.5", "-1.5", "2");
    assertThat(Evaluation.of(STRING, "yes")).containsExactly("true", "false", "true");
    assertThat(Evaluation.of(STRING, "price")).containsExactly("19.99", "0.05", "-1.00");
    assertThat(Evaluation.of(STRING, "concat('$', price)"))
        .containsExactly("$19.99", "$0.05", "$-1.00");
    assertThat(Evaluation.of(STRING, "born"))
        .containsExactly("1970-01-01", "2022-01-08", "1969-12-31");
  }

  @Test
  void partsOfTimesAreThoseOfUtc() {
    assertThat(Evaluation.of(INT, "year(at)")).containsExactly(2024L, 1969L, 2023L);
    assertThat(Evaluation.of(INT, "month(at)")).containsExactly(2L, 12L, 1L);
    assertThat(Evaluation.of(INT, "day(at)")).containsExactly(29L, 31L, 2L);
    assertThat(Evaluation.of(INT, "hour(at)")).containsExactly(13L, 23L, 0L);
    assertThat(Evaluation.of(INT, "minute(at)")).containsExactly(45L, 59L, 0L);
    assertThat(Evaluation.of(INT, "dow(at)")).containsExactly(3L, 2L, 0L);
    assertThat(Evaluation.of(INT, "dow(born)")).containsExactly(3L, 5L, 2L);
  }

  @Test
  void timesMoveAndAreComparedAcrossTypes() {
    assertThat(Evaluation.of(DATE, "add_days(born, 1)")).containsExactly(1L, 19_001L, 0L);
    assertThat(Evaluation.of(DATETIME, "add_days(born, 0.5)"))
        .containsExactly(
            Evaluation.DAY / 2, 19_000 * Evaluation.DAY + Evaluation.DAY / 2, -Evaluation.DAY / 2);
    assertThat(Evaluation.of(DATETIME, "add_seconds(born, n)"))
        .containsExactly(
            7_000_000L, 19_000 * Evaluation.DAY - 7_000_000, -Evaluation.DAY + 7_000_000);
    assertThat(Evaluation.of(DATE, "at")).containsExactly(19_782L, -1L, 19_359L);
    assertThat(Evaluation.of(DATETIME, "born"))
        .containsExactly(0L, 19_000 * Evaluation.DAY, -Evaluation.DAY);
    assertThat(Evaluation.of(BOOL, "at > born")).containsExactly(true, false, true);
    assertThat(Evaluation.of(BOOL, "at >= '1970-01-01'")).containsExactly(true, false, true);
    assertThat(Evaluation.of(FLOAT, "add_minutes(at, 2) - at")).containsOnly(120.0);
    assertThat(Evaluation.of(DATETIME, "max(at, born)"))
        .containsExactly(
            FakeContext.micros("2024-02-29T13:45:10Z"),
            19_000 * Evaluation.DAY,
            FakeContext.micros("2023-01-02T00:00:00Z"));
  }

  @Test
  void nullInGivesNullOutExceptWhereItIsAskedFor() {
    assertThat(Evaluation.of(INT, "gap + 1")).containsExactly(2L, 3L, null);
    assertThat(Evaluation.of(INT, "max(gap, 0)")).containsExactly(1L, 2L, null);
    assertThat(Evaluation.of(STRING, "concat(name, '!')")).containsExactly("Ada!", "straße!", null);
    assertThat(Evaluation.of(INT, "coalesce(gap, n)")).containsExactly(1L, 2L, 7L);
    assertThat(Evaluation.of(STRING, "coalesce(name, status)"))
        .containsExactly("Ada", "straße", "paid");
    assertThat(Evaluation.of(BOOL, "is_null(gap)")).containsExactly(false, false, true);
    assertThat(Evaluation.of(INT, "if(maybe, 1, 2)")).containsExactly(1L, 2L, 2L);
    assertThat(Evaluation.of(INT, "if(yes, n, null)")).containsExactly(7L, null, 7L);
    assertThat(Evaluation.of(INT, "null")).containsOnlyNulls();
  }

  @Test
  void andOrKnowThreeTruths() {
    assertThat(Evaluation.of(BOOL, "!true || true && false")).containsOnly(false);
    assertThat(Evaluation.of(BOOL, "maybe and false")).containsOnly(false);
    assertThat(Evaluation.of(BOOL, "maybe or true")).containsOnly(true);
    assertThat(Evaluation.of(BOOL, "false and maybe")).containsOnly(false);
    assertThat(Evaluation.of(BOOL, "true and maybe")).containsExactly(true, false, null);
    assertThat(Evaluation.of(BOOL, "maybe or false")).containsExactly(true, false, null);
    assertThat(Evaluation.of(BOOL, "not maybe")).containsExactly(false, true, null);
  }

  @Test
  void branchesOfTextShareOneDictionaryAcrossCalls() {
    assertThat(Evaluation.of(STRING, "if(n > 0, 'plus', 'minus')"))
        .containsExactly("plus", "minus", "plus");
    assertThat(Evaluation.of(STRING, "if(n > 0, status, 'none')"))
        .containsExactly("paid", "none", "paid");
    assertThat(Evaluation.of(STRING, "if(n > 0, name, status)"))
        .containsExactly("Ada", "new", null);
  }

  @Test
  void whatIsNotTakenRaisesNoError() {
    FakeContext strict = Evaluation.context(INT);
    assertThat(Evaluation.evaluate(strict, "if(zero == 0, 0, n % zero)"))
        .containsExactly(0L, 0L, 0L);
    assertThat(Evaluation.evaluate(strict, "coalesce(n % zero, 5)")).containsExactly(5L, 5L, 0L);
    assertThat(Evaluation.evaluate(strict, "if(big < 1, 0, 1) * 1")).containsExactly(1L, 0L, 0L);
    assertThat(Evaluation.evaluate(strict, "if(big > 1 or big < 0, 1, big + 1)"))
        .containsExactly(1L, 1L, 1L);
    assertThat(Evaluation.evaluate(Evaluation.context(BOOL), "zero != 0 and 7 % zero == 0"))
        .containsExactly(false, false, true);
  }
}
