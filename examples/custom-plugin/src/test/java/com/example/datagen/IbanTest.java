package com.example.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import dev.datagen.testkit.contract.GeneratorCase;
import dev.datagen.testkit.contract.GeneratorContract;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of generators, and what this one promises besides. */
class IbanTest extends GeneratorContract {

  @Override
  protected Stream<GeneratorCase> cases() {
    IbanFactory factory = new IbanFactory();
    return Stream.of(
        GeneratorCase.of(factory, new IbanArguments("DE", null), ColumnType.STRING),
        GeneratorCase.of(factory, new IbanArguments(null, "country"), ColumnType.STRING)
            .named("iban by the row's country")
            .context(
                context -> context.column("country", ColumnType.STRING, countries(200))));
  }

  private static Column countries(int rows) {
    Country[] all = Country.values();
    return Utf8Column.of(
        IntStream.range(0, rows)
            .mapToObj(row -> all[row % all.length].name())
            .toArray(String[]::new));
  }

  @Test
  void checkDigitsAreThoseOfPublishedExamples() {
    assertThat(Iban.of("DE", "370400440532013000")).isEqualTo("DE89370400440532013000");
    assertThat(Iban.of("GB", "NWBK60161331926819")).isEqualTo("GB29NWBK60161331926819");
    assertThat(Iban.of("NL", "ABNA0417164300")).isEqualTo("NL91ABNA0417164300");
    assertThat(Iban.isValid("DE89370400440532013001")).isFalse();
  }

  @Test
  void everyCountryGivesValidNumbers() {
    for (Country country : Country.values()) {
      FakeContext context = FakeContext.of(ColumnType.STRING);
      Generator generator =
          new IbanFactory().plan(new IbanArguments(country.name(), null), context);
      Column made = generator.generate(Rows.range(0, 50), context.key(), context);
      for (int row = 0; row < made.size(); row++) {
        assertThat(made.value(row).toString())
            .startsWith(country.name())
            .matches(Iban::isValid);
      }
    }
  }
}
