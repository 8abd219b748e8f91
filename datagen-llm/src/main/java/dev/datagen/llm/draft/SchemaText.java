package dev.datagen.llm.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes schemas the way people do: what fits on a line stands on one. Control characters and marks
 * that change the direction of text are written as escapes, so that a schema may be shown as it is.
 */
public final class SchemaText {

  private static final int WIDTH = 120;

  /** What steers terminals and editors; JSON itself escapes those below the space only. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");

  private SchemaText() {}

  /** The document as text ending in a line break. */
  public static String of(JsonNode document) {
    StringBuilder text = new StringBuilder();
    write(document, 0, 0, text);
    return STEERING.matcher(text.append('\n')).replaceAll(found -> escapes(found.group()));
  }

  private static String escapes(String steering) {
    StringBuilder escapes = new StringBuilder();
    for (char unit : steering.toCharArray()) {
      escapes.append(String.format("\\\\u%04x", (int) unit));
    }
    return escapes.toString();
  }

  private static void write(JsonNode node, int indent, int used, StringBuilder text) {
    String line = line(node);
    boolean top = indent == 0;
    if (!node.isContainerNode() || node.isEmpty() || (!top && used + line.length() <= WIDTH)) {
      text.append(line);
      return;
    }
    String margin = "\n" + "  ".repeat(indent + 1);
    text.append(node.isObject() ? '{' : '[');
    if (node.isObject()) {
      String between = "";
      for (var member : node.properties()) {
        String key = quoted(member.getKey()) + ": ";
        text.append(between).append(margin).append(key);
        write(member.getValue(), indent + 1, 2 * (indent + 1) + key.length() + 1, text);
        between = ",";
      }
    } else if (node.get(0).isValueNode()) {
      wrap(node, indent, text);
    } else {
      String between = "";
      for (JsonNode element : node) {
        text.append(between).append(margin);
        write(element, indent + 1, 2 * (indent + 1) + 1, text);
        between = ",";
      }
    }
    text.append('\n').append("  ".repeat(indent)).append(node.isObject() ? '}' : ']');
  }

  /** Plain values flow over several lines. */
  private static void wrap(JsonNode node, int indent, StringBuilder text) {
    String margin = "  ".repeat(indent + 1);
    StringBuilder row = new StringBuilder(margin);
    for (int i = 0; i < node.size(); i++) {
      String value = node.get(i) + (i + 1 < node.size() ? "," : "");
      if (row.length() + value.length() + 1 > WIDTH && row.length() > margin.length()) {
        text.append('\n').append(row);
        row = new StringBuilder(margin);
      }
      row.append(row.length() > margin.length() ? " " : "").append(value);
    }
    text.append('\n').append(row);
  }

  private static String line(JsonNode node) {
    if (node.isObject() && !node.isEmpty()) {
      List<String> members = new ArrayList<>();
      node.properties().forEach(m -> members.add(quoted(m.getKey()) + ": " + line(m.getValue())));
      return "{ " + String.join(", ", members) + " }";
    } else if (node.isArray()) {
      List<String> elements = new ArrayList<>();
      node.forEach(element -> elements.add(line(element)));
      return "[" + String.join(", ", elements) + "]";
    }
    return node.toString();
  }

  private static String quoted(String text) {
    return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
  }
}
