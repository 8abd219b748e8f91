package dev.datagen.plugins.faker.locale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliteratorTest {

  @ParameterizedTest
  @CsvSource({
    "Straße, strasse",
    "Ærøskøbing, aeroskobing",
    "Łódź, lodz",
    "Þór, thor",
    "IĞDIR, igdir",
    "ışık, isik",
    "İstanbul, istanbul",
    "Nguyễn, nguyen",
    "Đặng, dang",
    "O'Neill, oneill",
    "Жуковський, zhukovskiy",
    "Ўладзімір, uladzimir",
    "Љубица, ljubitsa",
    "Ξένη, xeni",
    "Ήρα, ira",
    "თბილისი, tbilisi",
    "Երևան, erevan",
    "한국, hanguk",
    "Jean-Luc, jeanluc",
    "№5, no5",
    "東京, ''",
    "🙂, ''"
  })
  void lettersAreWrittenInAscii(String text, String ascii) {
    assertThat(Transliterator.toAscii(text, "")).isEqualTo(ascii);
  }

  @ParameterizedTest
  @CsvSource({"Jürgen, juergen, jurgen", "Öztürk, oeztuerk, ozturk"})
  void germanWritesUmlautsOut(String text, String german, String other) {
    assertThat(Transliterator.toAscii(text, "de")).isEqualTo(german);
    assertThat(Transliterator.toAscii(text, "tr")).isEqualTo(other);
  }
}
