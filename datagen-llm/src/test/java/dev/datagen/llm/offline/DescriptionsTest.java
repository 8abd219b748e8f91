package dev.datagen.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.llm.Installed;
import dev.datagen.llm.draft.Answers;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import dev.datagen.llm.draft.SchemaText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionsTest {

  static List<String> descriptions() throws IOException {
    try (InputStream in = DescriptionsTest.class.getResourceAsStream("descriptions.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void aDescriptionBecomesASchemaThatPlansGeneratesAndValidates(String description) {
    Draft draft = OfflineDrafter.draft(description, Answers.PRESET);
    Checked checked = new DraftChecker(Installed.REGISTRY).check(SchemaText.of(draft.schema()));
    assertThat(checked.complaints()).as(checked.text()).isEmpty();
    assertThat(checked.isGood()).as(checked.text()).isTrue();
    assertThat(checked.score()).isGreaterThanOrEqualTo(80);
  }

  @Test
  void thereAreThirtyOfThem() throws IOException {
    assertThat(descriptions()).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotKnownIsSaid() {
    assertThat(draft("Spaceships and their thrusters, glorpish").notes())
        .anyMatch(note -> note.contains("\"spaceship\" is not in the library"))
        .anyMatch(note -> note.contains("\"thruster\" is not in the library"))
        .anyMatch(note -> note.contains("not understood: glorpish"));
  }

  @Test
  void numbersPeriodsAndRelationsAreRead() {
    String schema =
        draft("5,000 users, 2-6 orders per user from March 2022 to May 2023").schema().toString();
    assertThat(schema)
        .contains(
            "\"rows\":5000",
            "\"distribution\":\"uniform\",\"min\":2,\"max\":6",
            "\"parents\":[\"user\"]",
            "\"start\":\"2022-03-01\"",
            "\"end\":\"2023-05-31T23:59:59Z\"");
  }

  @Test
  void readingsAtEvenIntervalsCoverThePeriod() {
    assertThat(
            draft("20 sensors with a reading every 15 minutes over one week").schema().toString())
        .contains("\"distribution\":\"constant\",\"lambda\":672");
  }

  @Test
  void sharesBecomeSegmentsWithTheirBehaviour() {
    assertThat(
            draft(
                    "Customers and orders. 10% of customers are premium and premium customers order 3x more")
                .schema()
                .toString())
        .contains("\"premium\"", "[10,90]", "\"fanout_multiplier\":3");
  }

  @Test
  void aParentThatIsOpenIsAskedForAndAnswered() {
    String description = "Members, visitors and sessions";
    String preset = draft(description).schema().toString();
    List<String> asked = new java.util.ArrayList<>();
    String other =
        OfflineDrafter.draft(
                description,
                question -> {
                  asked.add(question.id());
                  return question.choices().get(1);
                })
            .schema()
            .toString();
    assertThat(asked).containsExactly("parent_of_session");
    assertThat(other).isNotEqualTo(preset);
  }

  @Test
  void nothingInADescriptionNamesAFileOrAnAddressThatIsOpened() {
    String schema =
        draft("users from file:///etc/passwd and http://example.com/x, ../../secrets")
            .schema()
            .toString();
    assertThat(schema.replaceFirst("\"description\":\"[^\"]*\"", ""))
        .doesNotContain("file:", "http:", "..");
  }

  private static Draft draft(String description) {
    return OfflineDrafter.draft(description, Answers.PRESET);
  }
}
