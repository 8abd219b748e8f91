package dev.datagen.llm.sql.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.draft.Json;
import java.util.Map;

/** Keeps texts as short and numbers as small as the type of their column wants them. */
final class Lengths {

  private static final int UNKNOWN = 200;
  private static final int SHORT = 6;
  private static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("word", 16),
          Map.entry("first_name", 16),
          Map.entry("last_name", 20),
          Map.entry("name", 36),
          Map.entry("email", 48),
          Map.entry("user_name", 32),
          Map.entry("phone_number", 24),
          Map.entry("city", 30),
          Map.entry("state", 24),
          Map.entry("state_abbr", 2),
          Map.entry("postcode", 10),
          Map.entry("street_address", 48),
          Map.entry("company", 48),
          Map.entry("country", 56),
          Map.entry("job", 48),
          Map.entry("buzzword", 32),
          Map.entry("product_name", 48),
          Map.entry("color", 24),
          Map.entry("uuid4", 36),
          Map.entry("time", 8),
          Map.entry("sha256", 64),
          Map.entry("ipv4", 15),
          Map.entry("mac_address", 17),
          Map.entry("isbn13", 17),
          Map.entry("ean13", 13));

  private Lengths() {}

  /** Cuts texts that might be longer than that; 0 stands for any length. */
  static void fit(ColumnDraft column, int length) {
    if (length == 0 || !column.type().equals("string")) {
      return;
    }
    JsonNode choices = column.generator().at("/choice/choices");
    if (choices.isArray()) {
      fitChoices(column, choices, length);
    } else if (longest(column) > length) {
      String method = column.generator().at("/faker/method").asText();
      if (method.equals("state") && length < SHORT) {
        column.generator(Generators.faker("state_abbr"));
      } else if (length < SHORT) {
        column.generator(Generators.bothify("?".repeat(length)));
      } else {
        ObjectNode code = Json.NODES.objectNode();
        column.modifier("expression", code.put("code", "substr(value, 1, " + length + ")"));
      }
    }
  }

  /** The most characters of what is made, or more. */
  static int longest(ColumnDraft column) {
    JsonNode faker = column.generator().path("faker");
    if (faker.path("method").asText().equals("bothify")) {
      return faker.path("text").asText().length();
    }
    return LONGEST.getOrDefault(faker.path("method").asText(), UNKNOWN);
  }

  private static void fitChoices(ColumnDraft column, JsonNode choices, int length) {
    boolean fits = true;
    for (JsonNode choice : choices) {
      fits &= choice.asText().length() <= length;
    }
    if (fits) {
      return;
    }
    ArrayNode cut = Json.NODES.arrayNode();
    choices.forEach(
        choice -> {
          String text = choice.asText();
          cut.add(text.substring(0, Math.min(length, text.length())));
        });
    column.arguments().set("choices", cut);
  }

  /** Keeps numbers below what fits into the type. */
  static void fit(ColumnDraft column, double most) {
    JsonNode clamp = column.generator().at("/distribution/clamp");
    if (column.isNumeric()
        && clamp instanceof ArrayNode bounds
        && bounds.path(1).asDouble() > most) {
      bounds.set(1, number(most));
      JsonNode parameters = column.arguments().path("params");
      if (parameters.has("high") && parameters.get("high").asDouble() > most) {
        ((ObjectNode) parameters).set("high", number(most));
      }
    }
  }

  private static JsonNode number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
  }
}
