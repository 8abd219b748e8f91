package dev.datagen.plugins.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFromTest {

  private static List<Object> emails(FakerArguments arguments, String... names) {
    FakeContext context =
        FakeContext.of(ColumnType.STRING).column("name", ColumnType.STRING, Utf8Column.of(names));
    Generator generator = Fakers.plan(arguments, context);
    return Fakers.values(generator, context, Rows.range(0, names.length));
  }

  @ParameterizedTest
  @CsvSource({
    "Jane Doe, jane, doe",
    "Dr. Jane M. Doe PhD, jane, doe",
    "Mr. John Smith Jr., john, smith",
    "Conor O'Brien III, conor, obrien",
    "Anne-Marie Müller, annemarie, muller",
    "Łukasz Żółć, lukasz, zolc",
    "Søren Ærø, soren, aero",
    "José María de la Cruz, jose, cruz",
    "Иван Щербаков, ivan, shcherbakov",
    "Γιώργος Παπαδόπουλος, giorgos, papadopoylos",
    "გიორგი ბერიძე, giorgi, beridze",
    "김 민준, gim, minjun",
    "İbrahim Çağrı, ibrahim, cagri"
  })
  void theAddressIsMadeOfTheNameWrittenInAscii(String name, String first, String last) {
    String[] names = new String[40];
    java.util.Arrays.fill(names, name);
    for (Object email : emails(Fakers.from("email", null, "name"), names)) {
      assertThat(email.toString())
          .matches(
              "(%1$s\\.%2$s|%1$s%2$s[0-9]{2}|%1$s\\.%2$s[0-9]{2}|%3$s%2$s[0-9]{2})@[a-z.]+"
                  .formatted(first, last, first.charAt(0)));
    }
  }

  @Test
  void theLocaleDecidesHowUmlautsAreWritten() {
    FakerArguments german = new FakerArguments("user_name", "de", null, "name", null, Map.of());
    assertThat(emails(german, "Jürgen Groß")).allMatch(name -> name.toString().contains("gross"));
    assertThat(emails(german, "Jörg Jörg", "Jörg Jörg"))
        .allMatch(name -> name.toString().contains("joerg"));
  }

  @Test
  void aNameThatIsNullOrHasNoLettersToWriteGetsAnotherOne() {
    assertThat(emails(Fakers.from("safe_email", null, "name"), null, "佐藤 健", "", "Dr.", "Cher"))
        .allMatch(email -> email.toString().matches("[a-z.]+[0-9]*@example\\.(com|net|org)"))
        .last()
        .asString()
        .startsWith("cher");
  }

  @Test
  void userNamesFollowTheNameToo() {
    assertThat(emails(Fakers.from("user_name", null, "name"), "Ada Lovelace"))
        .allMatch(name -> name.toString().matches("(ada\\.?|a)lovelace[0-9]*"));
  }

  @Test
  void onlyWhatBelongsToAPersonTakesAName() {
    assertThatThrownBy(() -> emails(Fakers.from("city", null, "name"), "Ada"))
        .isInstanceOf(InvalidArgument.class)
        .hasMessageContaining("the method city takes no name")
        .extracting("hint")
        .asString()
        .contains("email, free_email");
    assertThatThrownBy(() -> emails(Fakers.from("email", null, "nam"), "Ada"))
        .isInstanceOf(InvalidArgument.class);
  }
}
