package dev.datagen.llm.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.datagen.llm.draft.Draft;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls a table of a draft what its description calls it: couriers are no drivers. */
final class Renaming {

  private static final Set<String> NAMES = Set.of("id", "table", "parents", "effect_table");
  private static final Set<String> VALUES = Set.of("choices", "values", "enum", "description");

  private final String from;
  private final String to;
  private final Pattern key;
  private final Pattern column;

  private Renaming(String from, String to) {
    this.from = from;
    this.to = to;
    this.key = Pattern.compile("(?<![A-Za-z0-9])" + from + "_id\\b");
    this.column = Pattern.compile("(?<![A-Za-z0-9_.])" + from + "\\.");
  }

  static Draft apply(Draft draft, String from, String to) {
    Renaming renaming = new Renaming(from, to);
    ObjectNode schema = draft.schema();
    for (String part : List.of("nodes", "constraints", "targets")) {
      if (schema.has(part)) {
        schema.set(part, renaming.node(schema.get(part), part));
      }
    }
    String word = "(?<![A-Za-z0-9_])" + from + "(?![A-Za-z0-9_])";
    List<String> notes =
        draft.notes().stream()
            .map(note -> renaming.text(note).replaceAll(word, Matcher.quoteReplacement(to)))
            .toList();
    return new Draft(schema, notes);
  }

  private JsonNode node(JsonNode node, String under) {
    if (node instanceof ObjectNode object) {
      ObjectNode renamed = object.objectNode();
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        renamed.set(text(member.getKey()), node(member.getValue(), member.getKey()));
      }
      return renamed;
    } else if (node instanceof ArrayNode array) {
      ArrayNode renamed = array.arrayNode();
      array.forEach(element -> renamed.add(node(element, under)));
      return renamed;
    } else if (!node.isTextual() || VALUES.contains(under)) {
      return node;
    } else if (NAMES.contains(under) && node.asText().equals(from)) {
      return TextNode.valueOf(to);
    }
    return TextNode.valueOf(text(node.asText()));
  }

  private String text(String text) {
    String keyed = key.matcher(text).replaceAll(to + "_id");
    return column.matcher(keyed).replaceAll(to + ".");
  }
}
