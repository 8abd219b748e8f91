package dev.datagen.llm.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.datagen.core.registry.Registry;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {

  private static final Path FILES = Path.of("src/test/resources/definition");

  private static final Draft ORDERS = AvroDraft.of(FILES.resolve("orders.avsc")).toDraft();
  private static final Draft TICKET =
      JsonSchemaDraft.of(FILES.resolve("ticket.schema.json")).toDraft();

  private static void assertWorks(Draft draft) {
    Checked checked =
        new DraftChecker(Registry.ofClassPath()).check(draft.schema().toPrettyString());
    assertThat(checked.complaints()).as(draft.schema().toPrettyString()).isEmpty();
    assertThat(checked.score()).isGreaterThanOrEqualTo(80);
  }

  private static JsonNode column(Draft draft, String table, String name) {
    for (JsonNode node : draft.schema().get("nodes")) {
      for (JsonNode column : node.get("columns")) {
        if (node.get("id").asText().equals(table) && column.get("name").asText().equals(name)) {
          return column;
        }
      }
    }
    throw new AssertionError("no " + table + "." + name + " in " + draft.schema());
  }

  private static String type(Draft draft, String table, String name) {
    return column(draft, table, name).get("type").asText();
  }

  @Test
  void anAvroRecordBecomesTablesThatWork() {
    assertWorks(ORDERS);
    assertThat(type(ORDERS, "order", "order_id")).isEqualTo("int");
    assertThat(type(ORDERS, "order", "order_time")).isEqualTo("datetime");
    assertThat(type(ORDERS, "order", "total")).isEqualTo("decimal(10,2)");
    assertThat(type(ORDERS, "order", "deliver_on")).isEqualTo("date");
    assertThat(column(ORDERS, "order", "deliver_on").get("nullable").asBoolean()).isTrue();
    assertThat(column(ORDERS, "order", "status").at("/generator/choice/choices").toString())
        .isEqualTo("[\"NEW\",\"PAID\",\"SHIPPED\"]");
    assertThat(column(ORDERS, "order", "trace").at("/generator/faker/method").asText())
        .isEqualTo("uuid4");
    assertThat(column(ORDERS, "order", "address_city").at("/generator/faker/method").asText())
        .isEqualTo("city");
    assertThat(column(ORDERS, "order_lines", "order_id").at("/generator/lookup/from").asText())
        .isEqualTo("order.order_id");
    assertThat(type(ORDERS, "order_tags", "value")).isEqualTo("string");
    assertThat(ORDERS.notes()).contains("order.attributes is left out: maps have no columns");
  }

  @Test
  void aJsonSchemaBecomesTablesThatWork() {
    assertWorks(TICKET);
    assertThat(column(TICKET, "ticket", "id").at("/generator/faker/method").asText())
        .isEqualTo("uuid4");
    assertThat(type(TICKET, "ticket", "opened_at")).isEqualTo("datetime");
    assertThat(column(TICKET, "ticket", "assignee_name").get("nullable").asBoolean()).isTrue();
    assertThat(column(TICKET, "ticket", "requester_name").has("nullable")).isFalse();
    assertThat(column(TICKET, "ticket", "requester_email").at("/generator/faker/method").asText())
        .isEqualTo("email");
    assertThat(type(TICKET, "ticket_comments", "body")).isEqualTo("string");
    assertThat(type(TICKET, "ticket_comments", "at")).isEqualTo("datetime");
    assertThat(TICKET.schema().at("/constraints/ranges").toString())
        .contains("{\"attr\":\"ticket.stars\",\"min\":1,\"max\":5}");
    assertThat(TICKET.notes()).anyMatch(note -> note.startsWith("ticket.remote is left out"));
  }

  @Test
  void schemasOfTopicsAsConnectAndKsqlWriteThemAreOneDataset() {
    Draft topics = AvroDraft.of(List.of(FILES.resolve("topics"))).toDraft();
    assertWorks(topics);
    assertThat(tables(topics)).containsExactlyInAnyOrder("customers", "orders", "orders_lines");
    assertThat(key(topics, "customers")).isEqualTo("nr");
    assertThat(type(topics, "customers", "born")).isEqualTo("date");
    assertThat(type(topics, "customers", "updated_at")).isEqualTo("datetime");
    assertThat(type(topics, "customers", "seen_at")).isEqualTo("datetime");
    assertThat(type(topics, "customers", "credit")).isEqualTo("decimal(18,2)");
    assertThat(column(topics, "customers", "token").at("/generator/faker/method").asText())
        .isEqualTo("uuid4");
    assertThat(column(topics, "customers", "tier").at("/generator/choice/choices").toString())
        .isEqualTo("[\"basic\",\"silver\",\"gold\"]");
    assertThat(key(topics, "orders")).isEqualTo("order_id");
    assertThat(column(topics, "orders", "customers_nr").at("/generator/lookup/from").asText())
        .isEqualTo("customers.nr");
    assertThat(type(topics, "orders", "placed_at")).isEqualTo("datetime");
    assertThat(type(topics, "orders", "amount")).isEqualTo("float");
    assertThat(type(topics, "orders", "ship_to_country_country_code")).isEqualTo("string");
    assertThat(type(topics, "orders", "paid_by_expires")).isEqualTo("date");
    assertThat(topics.notes())
        .contains(
            "orders.paid_by is always Card here, and never Transfer",
            "orders.headers is left out: maps have no columns");
  }

  @Test
  void filesMayNameEachOthersTypesInAnyOrder() {
    Path types = FILES.resolve("topics/types.avsc");
    Path orders = FILES.resolve("topics/orders-value.avsc");
    assertThat(AvroDraft.of(List.of(orders, types)).toDraft().schema().path("nodes"))
        .isEqualTo(AvroDraft.of(List.of(types, orders)).toDraft().schema().path("nodes"));
    assertThatThrownBy(() -> AvroDraft.of(orders))
        .hasMessageContaining("orders-value.avsc is no Avro schema")
        .hasMessageContaining("com.shop.types.PostalAddress");
  }

  @Test
  void theKeyOfATopicIsFoundByTheNameOfItsFile(@TempDir Path folder) throws Exception {
    Path key =
        Files.writeString(
            folder.resolve("orders-key.avsc"),
            "{\"type\": \"record\", \"name\": \"OrderNumber\", \"fields\": [{\"name\": \"trace\","
                + " \"type\": \"string\"}]}");
    Path value = Files.copy(FILES.resolve("orders.avsc"), folder.resolve("orders-value.avsc"));
    Draft draft = AvroDraft.of(List.of(key, value)).toDraft();
    assertWorks(draft);
    assertThat(tables(draft)).containsExactly("order", "order_lines", "order_tags");
    assertThat(key(draft, "order")).isEqualTo("trace");
  }

  @Test
  void aUnionOfRecordsIsATableForEach() {
    Draft events = AvroDraft.of(FILES.resolve("events.avsc")).toDraft();
    assertWorks(events);
    assertThat(tables(events)).containsExactly("page_viewed", "order_placed");
    assertThat(key(events, "page_viewed")).isEqualTo("event_id");
    assertThat(type(events, "order_placed", "at")).isEqualTo("datetime");
    assertThat(type(events, "order_placed", "total")).isEqualTo("decimal(9,2)");
  }

  @Test
  void aJsonSchemaFromTheWildBecomesTablesThatWork() {
    Draft report = JsonSchemaDraft.of(FILES.resolve("vehicles.schema.json")).toDraft();
    assertWorks(report);
    assertThat(tables(report)).containsExactly("vehicle_report", "vehicle_report_faults");
    assertThat(key(report, "vehicle_report")).isEqualTo("report_id");
    assertThat(column(report, "vehicle_report", "state").at("/generator/choice/choices").toString())
        .isEqualTo("[\"driving\",\"idling\",\"parked\"]");
    assertThat(column(report, "vehicle_report", "driver_name").get("nullable").asBoolean())
        .isTrue();
    assertThat(type(report, "vehicle_report", "position_latitude")).isEqualTo("float");
    assertThat(report.schema().at("/constraints/ranges").toString())
        .contains("{\"attr\":\"vehicle_report.position_heading\",\"min\":0,\"max\":359}");
    assertThat(column(report, "vehicle_report_faults", "severity").at("/generator/choice/choices"))
        .hasSize(3);
    assertThat(report.notes())
        .anyMatch(note -> note.startsWith("vehicle_report.stops is left out"));
  }

  private static List<String> tables(Draft draft) {
    List<String> names = new java.util.ArrayList<>();
    draft.schema().path("nodes").forEach(node -> names.add(node.path("id").asText()));
    return names;
  }

  private static String key(Draft draft, String table) {
    for (JsonNode node : draft.schema().path("nodes")) {
      if (node.path("id").asText().equals(table)) {
        return node.path("pk").asText();
      }
    }
    throw new AssertionError("no table " + table);
  }

  @Test
  void whatIsNoDefinitionIsToldInOneSentence(@TempDir Path folder) throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong.avsc"), "{\"type\": \"recrod\"}");
    assertThatThrownBy(() -> AvroDraft.of(wrong)).hasMessageContaining("is no Avro schema");
    Path plain = Files.writeString(folder.resolve("plain.avsc"), "\"string\"");
    assertThatThrownBy(() -> AvroDraft.of(plain)).hasMessageContaining("defines no record");
    Path text = Files.writeString(folder.resolve("text.json"), "{\"type\": \"string\"}");
    assertThatThrownBy(() -> JsonSchemaDraft.of(text)).hasMessageContaining("describes no object");
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    assertThatThrownBy(() -> JsonSchemaDraft.of(broken)).hasMessageContaining("is no JSON object");
    assertThatThrownBy(() -> JsonSchemaDraft.of(folder.resolve("none.json")))
        .hasMessageContaining("does not exist");
  }
}
