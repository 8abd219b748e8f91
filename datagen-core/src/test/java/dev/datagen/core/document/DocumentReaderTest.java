package dev.datagen.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.problem.Position;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.BoolValue;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.NullValue;
import dev.datagen.core.document.Value.NumberValue;
import dev.datagen.core.document.Value.ObjectValue;
import dev.datagen.core.document.Value.TextValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

  @Test
  void numbersAreLongsWhereTheyAreWholeAndFitHoweverTheyAreWritten() {
    assertThat(scalars("[1, 1.0, 1e2, -0, -0.0, 9223372036854775807]", "a.json"))
        .containsExactly(1L, 1L, 100L, 0L, 0L, Long.MAX_VALUE);
  }

  @Test
  void otherNumbersAreDecimalsWithoutTrailingZeros() {
    assertThat(scalars("[0.10, 9223372036854775808, 1e300, 1e-300]", "a.json"))
        .containsExactly(
            new BigDecimal("0.1"),
            new BigDecimal("9223372036854775808"),
            new BigDecimal("1E+300"),
            new BigDecimal("1E-300"));
  }

  @Test
  void yamlFollowsTheCoreSchema() {
    assertThat(
            scalars(
                "[on, no, 2024-01-01, '1', !!str 1, true, FALSE, 0x1F, 0o17, .5, +1, 1_0]",
                "a.yml"))
        .containsExactly(
            "on",
            "no",
            "2024-01-01",
            "1",
            "1",
            true,
            false,
            31L,
            15L,
            new BigDecimal("0.5"),
            1L,
            "1_0");
    assertThat(scalars("[~, null, NULL, ]", "a.yaml")).containsExactly(null, null, null);
  }

  @Test
  void yamlKeysAreTextAsWritten() {
    assertThat(object("on: 1\n1: 2\ntrue: 3\n\"a b\": 4\n", "a.yaml").members())
        .containsOnlyKeys("on", "1", "true", "a b");
  }

  @Test
  void yamlAliasesRepeatTheirAnchor() {
    ObjectValue object = object("a: &x [1, 2]\nb: *x\n", "a.yaml");

    assertThat(object.members().get("b").value()).isSameAs(object.members().get("a").value());
  }

  @Test
  void positionsCountCharactersNotBytesOrHalfCharacters() {
    Document json = read("{\r\n \"é\uD83D\uDE00\": 1, \"b\":\r 2}", "a.json");
    Member first = ((ObjectValue) json.root()).members().get("é\uD83D\uDE00");
    Member second = ((ObjectValue) json.root()).members().get("b");

    assertThat(json.position(first)).isEqualTo(new Position("a.json", 2, 2));
    assertThat(json.position(first.value())).isEqualTo(new Position("a.json", 2, 8));
    assertThat(json.position(second)).isEqualTo(new Position("a.json", 2, 11));
    assertThat(json.position(second.value())).isEqualTo(new Position("a.json", 3, 2));
  }

  @Test
  void aByteOrderMarkIsIgnoredAndTakesNoPlace() {
    Document document = read("\uFEFF{\"a\": 1}", "a.json");

    assertThat(document.position(document.root())).isEqualTo(new Position("a.json", 1, 1));
  }

  @Test
  void aHundredLevelsAreReadAndOneMoreIsRefused() {
    for (String name : List.of("a.json", "a.yaml")) {
      assertThat(read("[".repeat(100) + "]".repeat(100), name)).isNotNull();
      assertThatThrownBy(() -> read("[".repeat(101) + "]".repeat(101), name))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining(name + ":1:101: lists and objects are nested more than 100 deep");
    }
  }

  @Test
  void aFileOfMoreThanSixteenMegabytesIsRefused() {
    assertThatThrownBy(() -> DocumentReader.read(new byte[(16 << 20) + 1], "big.json"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("big.json: the file is larger than 16 MB");
  }

  @Test
  void aMillionValuesAreTooMany() {
    assertThatThrownBy(() -> read("[" + "0,".repeat(1_000_000) + "0]", "a.json"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("more than 1,000,000 values");
  }

  @Test
  void aLongLineIsReadInLinearTime() {
    String line = "[" + "\"some text\", ".repeat(200_000) + "0]";

    assertThat(scalars(line, "a.json")).hasSize(200_001);
  }

  private static Document read(String text, String name) {
    return DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), name);
  }

  private static ObjectValue object(String text, String name) {
    return (ObjectValue) read(text, name).root();
  }

  private static List<Object> scalars(String text, String name) {
    List<Object> scalars = new ArrayList<>();
    for (Value value : ((ArrayValue) read(text, name).root()).elements()) {
      scalars.add(
          value instanceof NumberValue number
              ? number.number()
              : value instanceof TextValue string
                  ? string.text()
                  : value instanceof BoolValue bool ? (Object) bool.value() : none(value));
    }
    return scalars;
  }

  private static Object none(Value value) {
    assertThat(value).isInstanceOf(NullValue.class);
    return null;
  }
}
