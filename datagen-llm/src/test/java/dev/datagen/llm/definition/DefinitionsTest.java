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
