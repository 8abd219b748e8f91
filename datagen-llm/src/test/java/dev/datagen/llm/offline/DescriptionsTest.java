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
    String keys = draft.schema().at("/constraints/foreign_keys").toString();
    for (com.fasterxml.jackson.databind.JsonNode node : draft.schema().path("nodes")) {
      for (com.fasterxml.jackson.databind.JsonNode parent : node.path("parents")) {
        assertThat(keys)
            .contains("{\"from\":\"" + node.path("id").asText() + ".")
            .contains("\"to\":\"" + parent.asText() + ".");
      }
    }
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

  private static String parents(String description, String table) {
    for (com.fasterxml.jackson.databind.JsonNode node : draft(description).schema().get("nodes")) {
      if (node.get("id").asText().equals(table)) {
        return node.path("parents").toString();
      }
    }
    throw new AssertionError("no table " + table + " in " + draft(description).schema());
  }

  @Test
  void tripsOfABikeRentalReferToBikesStationsAndCustomers() {
    String text = "A bike rental with stations, bikes, customers and trips";
    assertThat(parents(text, "trip")).isEqualTo("[\"customer\",\"bike\",\"station\"]");
    assertThat(draft(text).schema().toString())
        .contains("start_station_id", "end_station_id")
        .doesNotContain("vehicle");
  }

  @Test
  void perSaysSomethingOfWhatFollowsIt() {
    assertThat(parents("customers, 3 orders per x and 5 reviews", "order"))
        .isEqualTo("[\"customer\"]");
    assertThat(parents("products, 4 reviews per active product", "review"))
        .isEqualTo("[\"product\"]");
  }

  @Test
  void hourlyReadingsComeEveryHour() {
    String schema = draft("Sensors with hourly temperature readings").schema().toString();
    assertThat(schema).contains("\"distribution\":\"constant\",\"lambda\":8784");
    assertThat(schema).doesNotContain("\"id\":\"temperature\"");
  }

  @Test
  void itemsCostWhatTheirProductCosts() {
    String text =
        "an online shop with products (name, color, price) and orders, 1-5 items per order";
    assertThat(parents(text, "order")).isEqualTo("[\"customer\"]");
    assertThat(parents(text, "order_item")).isEqualTo("[\"order\",\"product\"]");
    assertThat(draft(text).schema().toString())
        .contains("{\"from\":\"product.price\",\"on\":{\"product_id\":\"product_id\"}}");
  }

  @Test
  void tablesAreCalledWhatTheDescriptionCallsThem() {
    String schema = draft("Couriers and parcels for clients").schema().toString();
    assertThat(schema).contains("\"courier_id\"", "\"id\":\"client\"").doesNotContain("driver");
    assertThat(parents("Couriers and their trips", "trip")).isEqualTo("[\"courier\"]");
  }

  @Test
  void misspeltWordsAreReadAndSaid() {
    Draft draft = draft("500 employes in 8 departements with sallary");
    assertThat(draft.notes())
        .contains("\"employes\" was read as \"employee\"", "\"sallary\" was read as \"salary\"");
    assertThat(draft.schema().toString()).contains("\"id\":\"employee\"");
  }

  @Test
  void thousandsAreReadAsPeopleWriteThem() {
    assertThat(draft("1.000 users").schema().toString()).contains("\"rows\":1000");
    assertThat(draft("25 000 users").schema().toString()).contains("\"rows\":25000");
    assertThat(draft("3,500 users").schema().toString()).contains("\"rows\":3500");
  }

  @Test
  void aNumberForASpanOfTimeIsTheWholeNumberWhereNobodyIsNamed() {
    String schema =
        draft("calls at a call center, 20 calls per week, business hours").schema().toString();
    assertThat(schema).contains("\"lambda\":1.046").contains("[20,20,20,20,18,0,0]");
  }

  @Test
  void rhythmsBecomePatternsAndTargets() {
    assertThat(draft("Users and orders, weekend-heavy").schema().toString())
        .contains("\"dimension\":\"dow\"", "\"weekend_share\"");
    assertThat(draft("Users and orders at night").schema().toString())
        .contains("\"weights\":[12,8,5,3,2,1,1,2,3,4,5,5,6,7,7,8,9,11,14,18,22,24,22,17]");
    assertThat(draft("Users and orders with a Christmas peak").schema().toString())
        .contains("\"dimension\":\"month\",\"weights\":[7,6,7,7,7,7,7,7,8,9,13,17]");
    assertThat(draft("Users and orders, Black Friday").schema().toString())
        .contains("\"effect\"", "2024-11-29");
    assertThat(draft("Users and orders").schema().toString()).contains("\"foreign_keys\"");
  }

  @Test
  void ofThreeOpenEndsTwoAreAskedForAndTheThirdIsSaid() {
    List<String> asked = new java.util.ArrayList<>();
    Draft draft =
        OfflineDrafter.draft(
            "Members, visitors, customers, sellers, players, teams, sessions, orders and matches",
            question -> {
              asked.add(question.id());
              return question.preset();
            });
    assertThat(asked).containsExactly("parent_of_session", "parent_of_order");
    assertThat(draft.notes())
        .contains("each match may belong to a player or a team: the first is assumed");
  }

  @Test
  void manyRowsAreSaid() {
    assertThat(draft("Users with 20 orders per day").notes())
        .anyMatch(note -> note.matches("order has about [0-9,]+ rows"));
  }

  @Test
  void aDescriptionOfNothingIsRefused() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> draft("asdf qwer"))
        .hasMessageContaining("nothing in the description was understood");
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
