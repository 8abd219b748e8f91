package dev.datagen.plugins.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.faker.generate.CodedGenerator;
import dev.datagen.plugins.faker.generate.TextGenerator;
import dev.datagen.testkit.FakeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "#{Commerce.productName}~[A-Z].+ .+ .+",
        "#{Name.firstName}-#{numerify '###'}~.+-\\d{3}",
        "#{Name.first_name} #{name.last_name}~.+ .+",
        "#{bothify '??-##','true'}~[A-Z]{2}-\\d{2}",
        "#{regexify '[a-c]{2}(x|y)'}~[a-c]{2}[xy]",
        "#{options.option 'a','b','c'}~[abc]",
        "#{Number.digits '5'}~\\d{5}",
        "#{Number.numberBetween '10','20'}~1\\d",
        "#{Finance.iban 'DE'}~DE\\d{20}",
        "#{Internet.macAddress}~([0-9a-f]{2}:){5}[0-9a-f]{2}",
        "#{Ancient.god}~.+",
        "#{Code.isbn13}~97[89]\\d{10}",
        "#{Bool.bool}~true|false",
        "plain text~plain text"
      })
  void anyExpressionOfDatafakerWorks(String expression, String pattern) {
    assertThat(Fakers.texts(Fakers.expression(expression, null), 100))
        .allMatch(text -> text.matches(pattern), pattern);
  }

  @Test
  void whatIsATemplateIsCompiledAndTheRestIsAskedOfDatafaker() {
    FakeContext context = FakeContext.of(ColumnType.STRING);
    for (String compiled :
        List.of("#{Commerce.productName}", "#{Book.title}", "#{Superhero.name}", "x")) {
      assertThat(Fakers.plan(Fakers.expression(compiled, null), context))
          .as(compiled)
          .isInstanceOf(CodedGenerator.class);
    }
    assertThat(Fakers.plan(Fakers.expression("#{Number.digits '5'}", null), context))
        .isInstanceOf(TextGenerator.class);
  }

  @Test
  void theLocaleAppliesToExpressions() {
    assertThat(Fakers.texts(Fakers.expression("#{Name.lastName}", "ja"), 20))
        .allMatch(text -> text.codePoints().allMatch(Character::isIdeographic));
    assertThat(Fakers.texts(Fakers.expression("#{Job.title} #{Number.digit}", "pt_BR"), 5))
        .allMatch(text -> text.matches(".+ \\d"));
  }

  @Test
  void whatDatafakerEvaluatesIsThatOfTheRowInAnyThread() throws Exception {
    FakeContext context = FakeContext.of(ColumnType.STRING);
    Generator generator =
        Fakers.plan(Fakers.expression("#{Code.isbn13} #{Lorem.sentence '4'}", "de"), context);
    List<Object> all = Fakers.values(generator, context, Rows.range(0, 400));
    assertThat(all).doesNotHaveDuplicates();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Object>>> parts = new ArrayList<>();
      for (int part = 0; part < 40; part++) {
        int from = part * 10;
        parts.add(threads.submit(() -> Fakers.values(generator, context, Rows.range(from, 10))));
      }
      for (int part = 0; part < 40; part++) {
        assertThat(parts.get(part).get()).isEqualTo(all.subList(part * 10, part * 10 + 10));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#{addUrl 'en','file:///etc/passwd'}",
        "#{Name.getFaker}",
        "#{Name.wait}",
        "#{Name.notify}",
        "#{Name.getClass}",
        "#{Internet.getClass}",
        "#{internet.get_class}",
        "#{Internet.getClass} #{Code.isbn13}",
        "#{Internet.hashCode}",
        "#{Internet.toString}",
        "#{Internet.equals 'x'}",
        "#{Internet.notifyAll}",
        "#{csv '100','a','b'}",
        "#{json 'a','b'}",
        "#{addPath 'en','x'}",
        "#{fileExpression 'x'}",
        "#{populate 'java.lang.String'}",
        "#{TimeAndDate.past}",
        "#{date.birthday}",
        "#{DateAndTime.past '1','DAYS'}",
        "#{Lorem.characters '2000000000'}",
        "#{Lorem.words '2000000000'}",
        "#{Text.text '1','999999999'}",
        "#{regexify 'a{100000000}'}",
        "#{regexify '((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9}'}",
        "#{letterify '#{addUrl ''en'',''http://localhost''}'} #{Code.isbn13}",
        "#{options.option '#{addUrl ''en'',''http://localhost''}'} #{Code.isbn13}",
        "#{Internet.slug '#{addUrl}'}",
        "#{Unique.fetchFromYaml 'name.first_name'}",
        "#{Name.frstName}",
        "#{Nam.firstName}",
        "#{firstName}",
        "#{Name.firstName",
        "#{}",
        "#{.}",
        "#{Name.}",
        "#{name.no_such_key}",
        "#{numerify}",
        "#{name.getClass}",
        "#{name.hash_code}",
        "#{name.get_faker}",
        "#{Number.randomDouble '2','1','5'}",
        "#{Tea.variety}",
        "#{file.file_name}",
        "#{Image.base64PNG}",
        "#{Locality.localeString}"
      })
  void nothingElseCanBeReached(String expression) {
    assertThatThrownBy(() -> Fakers.texts(Fakers.expression(expression, null), 1))
        .isInstanceOf(InvalidArgument.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "#{Lorem.characters '-5'}~Datafaker cannot evaluate #{Lorem.characters '-5'}",
        "#{number.numberBetween 'a','b'}~#{number.numberBetween …} takes a number where 'a' stands",
        "#{Number.digits 'many'}~#{Number.digits …} takes a number where 'many' stands"
      })
  void whatIsWrongIsToldInTheWordsOfTheExpression(String expression, String message) {
    assertThatThrownBy(() -> Fakers.texts(Fakers.expression(expression, null), 1))
        .isInstanceOf(InvalidArgument.class)
        .hasMessage(message);
  }

  @Test
  void aMistypedNameIsToldWithTheNearestOne() {
    assertThatThrownBy(() -> Fakers.texts(Fakers.expression("#{Comerce.productName}", null), 1))
        .hasMessageContaining("unknown provider \"Comerce\"")
        .extracting("hint")
        .asString()
        .startsWith("did you mean \"Commerce\"?");
    assertThatThrownBy(() -> Fakers.texts(Fakers.expression("#{Commerce.prodctName}", null), 1))
        .hasMessageContaining("unknown method \"prodctName\" of Commerce")
        .extracting("hint")
        .asString()
        .startsWith("did you mean \"productName\"?");
  }
}
