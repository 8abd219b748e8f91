package dev.datagen.plugins.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  private static InvalidArgument refused(FakerArguments arguments) {
    try {
      Fakers.values(arguments, 1);
    } catch (InvalidArgument e) {
      return e;
    }
    throw new AssertionError("not refused: " + arguments);
  }

  @Test
  void anUnknownMethodIsToldWithTheNearestOne() {
    InvalidArgument refusal = refused(Fakers.method("frist_name", null));
    assertThat(refusal.argument()).isEqualTo("method");
    assertThat(refusal).hasMessage("unknown method \"frist_name\"");
    assertThat(refusal.hint()).startsWith("did you mean \"first_name\"? ");
  }

  @Test
  void anUnknownArgumentIsToldWithThoseTheMethodHas() {
    InvalidArgument refusal = refused(Fakers.method("random_int", null, "maxx", 5));
    assertThat(refusal.argument()).isEqualTo("maxx");
    assertThat(refusal).hasMessage("unknown argument \"maxx\" of the method random_int");
    assertThat(refusal.hint())
        .isEqualTo("did you mean \"max\"? arguments of random_int are min, max, step");
    assertThat(refused(Fakers.method("name", null, "min", 5)).hint())
        .isEqualTo("name has no arguments of its own");
  }

  @ParameterizedTest
  @CsvSource({
    "random_int, min, x",
    "random_int, max, -5",
    "random_int, step, 0",
    "random_int, max, 99999999999999999999",
    "bothify, letters, ''",
    "regexify, text, '['",
    "regexify, text, '(?=a)'",
    "regexify, text, 'a{2000}'",
    "boolean, chance_of_getting_true, 101",
    "date_of_birth, maximum_age, 3",
    "password, length, 2",
    "words, nb, 0",
    "text, max_nb_chars, 4",
    "iban, country, XX",
    "credit_card_number, card_type, vise",
    "date_between, end_date, 1900-01-01",
    "date_between, end_date, tomorrow",
    "random_number, digits, 19",
    "price, max, 0.5"
  })
  void argumentsThatMakeNoSenseAreRefusedByName(String method, String argument, String value) {
    Object literal = value;
    if (value.matches("-?\\d{1,18}")) {
      literal = Long.valueOf(value);
    } else if (value.matches("-?[\\d.]+")) {
      literal = new java.math.BigDecimal(value);
    }
    InvalidArgument refusal =
        refused(
            new FakerArguments(
                method, null, null, null, null, Map.of(argument, new Literal(literal))));
    assertThat(refusal.argument()).isEqualTo(argument);
    assertThat(refusal.hint()).isNotEmpty();
  }

  @Test
  void aMethodWithoutItsRequiredArgumentIsRefused() {
    assertThat(refused(Fakers.method("regexify", null)).argument()).isEqualTo("text");
  }

  @Test
  void eitherAMethodOrAnExpressionIsGiven() {
    assertThat(refused(new FakerArguments(null, null, null, null, null, Map.of())))
        .hasMessage("has neither a method nor an expression");
    assertThat(refused(new FakerArguments("name", null, null, null, "x", Map.of())))
        .hasMessage("stands beside a method");
    assertThat(refused(new FakerArguments(null, null, null, "name", "x", Map.of())))
        .hasMessage("an expression takes no name");
    assertThatThrownBy(
            () ->
                Fakers.values(
                    new FakerArguments(null, null, null, null, "x", Map.of("min", new Literal(1L))),
                    1))
        .hasMessage("an expression has no arguments");
  }

  @Test
  void argumentsDoWhatTheySay() {
    assertThat(
            Fakers.values(Fakers.method("random_int", null, "min", 5, "max", 20, "step", 5), 200))
        .containsOnly(5L, 10L, 15L, 20L);
    assertThat(Fakers.texts(Fakers.method("bothify", null, "text", "%#-??", "letters", "XY"), 200))
        .allMatch(text -> text.matches("[1-9]\\d-[XY]{2}"));
    assertThat(Fakers.texts(Fakers.method("numerify", null, "text", "a?#"), 50))
        .allMatch(text -> text.matches("a\\?\\d"));
    assertThat(Fakers.texts(Fakers.method("lexify", null, "text", "a?#"), 50))
        .allMatch(text -> text.matches("a[a-z]#"));
    assertThat(Fakers.texts(Fakers.method("hexify", null, "text", "x^^"), 50))
        .allMatch(text -> text.matches("x[0-9a-f]{2}"));
    assertThat(Fakers.texts(Fakers.method("words", null, "nb", 5), 50))
        .allMatch(text -> text.split(" ").length == 5);
    assertThat(Fakers.texts(Fakers.method("sentence", null, "nb_words", 10), 200))
        .allMatch(text -> text.matches("[A-Z].*\\."))
        .allMatch(text -> text.split(" ").length >= 6 && text.split(" ").length <= 14);
    assertThat(Fakers.texts(Fakers.method("text", null, "max_nb_chars", 50), 500))
        .allMatch(text -> text.length() <= 50 && text.matches("[A-Z].*\\."));
    assertThat(
            Fakers.texts(Fakers.method("password", null, "length", 6, "special_chars", false), 300))
        .allMatch(text -> text.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z0-9]{6}"));
    assertThat(Fakers.texts(Fakers.method("iban", null, "country", "NL"), 50))
        .allMatch(text -> text.matches("NL\\d{2}[A-Z]{4}\\d{10}"));
    assertThat(Fakers.texts(Fakers.method("credit_card_number", null, "card_type", "amex"), 50))
        .allMatch(text -> text.matches("3[47]\\d{13}"));
    assertThat(Fakers.values(Fakers.method("boolean", null, "chance_of_getting_true", 100), 50))
        .containsOnly(true);
  }

  @Test
  void agesAndYearsCountFromTheEndOfTheTimeframe() {
    FakeContext context =
        FakeContext.of(ColumnType.DATE)
            .timeframe("2020-03-01T00:00:00Z", "2021-06-30T12:00:00Z", "D");
    assertThat(days(context, "date_of_birth", "minimum_age", 20L, "maximum_age", 21L))
        .allMatch(day -> !day.isBefore(LocalDate.of(1999, 7, 1)))
        .allMatch(day -> !day.isAfter(LocalDate.of(2001, 6, 30)))
        .contains(LocalDate.of(1999, 7, 1), LocalDate.of(2001, 6, 30));
    assertThat(days(context, "date_this_year"))
        .allMatch(day -> day.getYear() == 2021 && !day.isAfter(LocalDate.of(2021, 6, 30)));
    assertThat(days(context, "date_in_timeframe"))
        .contains(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 6, 30))
        .allMatch(day -> !day.isBefore(LocalDate.of(2020, 3, 1)));
    assertThat(days(context, "future_date", "days", 3L))
        .containsOnly(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 7, 2), LocalDate.of(2021, 7, 3));
  }

  private static List<LocalDate> days(FakeContext context, String method, Object... own) {
    Generator generator = Fakers.plan(Fakers.method(method, null, own), context);
    assertThat(generator.output()).isEqualTo(ColumnType.DATE);
    return Fakers.values(generator, context, Rows.range(0, 20_000)).stream()
        .map(day -> LocalDate.ofEpochDay((Long) day))
        .toList();
  }
}
