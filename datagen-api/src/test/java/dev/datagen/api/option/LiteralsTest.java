package dev.datagen.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

  @Test
  void integersMayBeWrittenWithAnEmptyFraction() {
    Column column =
        convert(ColumnType.INT, 1L, new BigDecimal("2.0"), new BigDecimal("3e2"), Long.MIN_VALUE);
    assertThat(((LongColumn) column).values()).containsExactly(1, 2, 300, Long.MIN_VALUE);
  }

  @Test
  void floatsTakeAnyNumber() {
    assertThat(((DoubleColumn) convert(ColumnType.FLOAT, 1L, new BigDecimal("0.1"))).values())
        .containsExactly(1.0, 0.1);
  }

  @Test
  void decimalsAreScaledExactly() {
    ColumnType type = ColumnType.decimal(6, 2);
    Column column = convert(type, 3L, new BigDecimal("19.9"), new BigDecimal("-0.010"));
    assertThat(((LongColumn) column).values()).containsExactly(300, 1990, -1);
  }

  @Test
  void stringsBecomeCodesInOrder() {
    DictionaryColumn column = (DictionaryColumn) convert(ColumnType.STRING, "b", "a", "b");
    assertThat(column.codes()).containsExactly(0, 1, 2);
    assertThat(column.value(1)).isEqualTo("a");
    assertThat(((BooleanColumn) convert(ColumnType.BOOL, true, false)).values())
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 2024-02-29T00:00:00Z",
    "2024-02-29T10:15, 2024-02-29T10:15:00Z",
    "2024-02-29T10:15:30, 2024-02-29T10:15:30Z",
    "2024-02-29T10:15:30Z, 2024-02-29T10:15:30Z",
    "2024-02-29t10:15:30z, 2024-02-29T10:15:30Z",
    "2024-02-29T10:15:30.123456789+02:00, 2024-02-29T08:15:30.123456Z",
    "2024-02-29T10:15-0530, 2024-02-29T15:45:00Z",
    "2024-02-29T10:15+01, 2024-02-29T09:15:00Z",
    "0001-01-01, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999, 9999-12-31T23:59:59.999999Z",
    "1969-12-31T23:59:59.999999, 1969-12-31T23:59:59.999999Z",
  })
  void instantsAreReadAsIso8601InUtc(String text, String expected) {
    Instant instant = Instant.parse(expected);
    assertThat(Literals.instant(text))
        .isEqualTo(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000);
  }

  @Test
  void datesAreDaysSince1970() {
    Column column = convert(ColumnType.DATE, "1970-01-01", "1969-12-31", "0001-01-01");
    assertThat(((LongColumn) column).values()).containsExactly(0, -1, -719162);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "int|1.5|1.5 is not an integer; round it, or make the column a float",
        "int|1e999999999|1E+999999999 does not fit 64 bits; integers are -9223372036854775808 to"
            + " 9223372036854775807",
        "int|1e-999999999|1E-999999999 is not an integer; round it, or make the column a float",
        "int|9223372036854775808|9223372036854775808 does not fit 64 bits; integers are"
            + " -9223372036854775808 to 9223372036854775807",
        "int|'a'|\"a\" is text, not a value of type int; write a number, without quotes",
        "float|1e309|1E+309 is too large for a float; the limit is about 1.8e308",
        "float|true|true is a boolean, not a value of type float; write a number, without quotes",
        "decimal(4,2)|1.234|1.234 has more than 2 digits behind the point; round it, or declare the"
            + " column with a larger scale than decimal(4,2)",
        "decimal(4,2)|100|100 does not fit decimal(4,2); declare the column with a larger precision",
        "string|7|7 is a number, not a value of type string; write it in quotes: \"7\"",
        "bool|1|1 is a number, not a value of type bool; write true or false",
        "date|'2024-02-30'|\"2024-02-30\" is not a date; write an ISO-8601 date: \"2024-01-31\"",
        "date|'2024-01-01T00:00'|\"2024-01-01T00:00\" is not a date; write an ISO-8601 date:"
            + " \"2024-01-31\"",
        "date|20240101|20240101 is a number, not a value of type date; write an ISO-8601 date:"
            + " \"2024-01-31\"",
        "date|'0000-12-31'|\"0000-12-31\" lies outside the years 0001 to 9999; choose a time within"
            + " them",
      })
  void whatTheTypeCannotHoldIsRefused(String type, String literal, String expected) {
    InvalidArgument refusal = refusal(type, literal);
    assertThat(refusal.argument()).isEqualTo("choices[1]");
    assertThat(refusal.getMessage() + "; " + refusal.hint()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'01/02/2024'",
    "'2024-01-31 10:00'",
    "'2024-01-31T25:00'",
    "'2024-01-31T10:00:00 Europe/Paris'",
    "''",
    "'0001-01-01T00:00+01:00'",
    "'9999-12-31T23:59-01:00'",
    "'+12024-01-01'"
  })
  void whatIsNoDatetimeIsRefused(String text) {
    assertThat(refusal("datetime", "'" + text + "'").argument()).isEqualTo("choices[1]");
  }

  private static InvalidArgument refusal(String type, String text) {
    ColumnType columnType = ColumnType.parse(type);
    Literal good =
        switch (columnType.kind()) {
          case STRING -> new Literal("x");
          case BOOL -> new Literal(true);
          case DATE, DATETIME -> new Literal("2024-01-01");
          default -> new Literal(1L);
        };
    Literal bad =
        text.startsWith("'")
            ? new Literal(text.substring(1, text.length() - 1))
            : text.equals("true") ? new Literal(true) : new Literal(new BigDecimal(text));
    return catchThrowableOfType(
        InvalidArgument.class, () -> Literals.toColumn("choices", List.of(good, bad), columnType));
  }

  private static Column convert(ColumnType type, Object... values) {
    return Literals.toColumn("choices", Arrays.stream(values).map(Literal::new).toList(), type);
  }
}
