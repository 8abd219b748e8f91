package dev.datagen.llm.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes a schema as a description says, without a model: rows, fan-outs, the period, nulls, new
 * columns, and new tables under those there are.
 */
public final class OfflineRefiner {

  private final ObjectNode schema;
  private final Reading reading;
  private final Set<String> notes = new LinkedHashSet<>();
  private int changes;

  private OfflineRefiner(ObjectNode schema, String description) {
    this.schema = schema;
    this.reading = new Reading(description);
  }

  /** The schema changed; its notes say what could not be. */
  public static Draft refine(ObjectNode schema, String description) {
    return new OfflineRefiner(schema.deepCopy(), description).refine();
  }

  private Draft refine() {
    if (reading.namesSpan()) {
      ObjectNode frame =
          schema.has("timeframe")
              ? (ObjectNode) schema.get("timeframe")
              : schema.putObject("timeframe");
      frame.put("start", reading.span().start()).put("end", reading.span().end());
      change("the period is " + reading.span().first() + " to " + reading.span().last());
    }
    List<Mention> fresh = new ArrayList<>();
    for (Mention mention : reading.mentions().values()) {
      ObjectNode node = node(mention.word()) == null ? node(mention.name()) : node(mention.word());
      if (node == null) {
        fresh.add(mention);
      } else {
        resize(node, mention);
        mention.attributes().forEach(name -> addColumn(node, name));
      }
    }
    fresh.forEach(this::addTable);
    reading.traits().nulls().forEach(this::nulls);
    if (changes == 0) {
      notes.add(
          "nothing was changed: without a model, rows, periods, missing values, new columns and new tables are understood");
    }
    if (!reading.unread().isEmpty()) {
      notes.add("not understood: " + String.join(", ", reading.unread()));
    }
    return new Draft(schema, List.copyOf(notes));
  }

  private void resize(ObjectNode node, Mention mention) {
    String id = node.path("id").asText();
    boolean fact = node.path("parents").size() > 0;
    if (mention.rows() != null && !fact) {
      node.put("rows", mention.rows().longValue());
      change(id + " has " + mention.rows().longValue() + " rows");
    } else if (fact && (mention.eachLow() != null || mention.rows() != null)) {
      double each =
          mention.eachLow() != null
              ? Structure.each(mention)
              : mention.rows() / Math.max(1, rows(node.path("parents").path(0).asText()));
      node.set("fanout", Generators.poisson(each));
      change(id + " has about " + Generators.round(each) + " rows each");
    }
  }

  private double rows(String id) {
    ObjectNode node = node(id);
    if (node == null || node.path("parents").isEmpty()) {
      return node == null ? 1 : node.path("rows").asDouble(1000);
    }
    return rows(node.path("parents").path(0).asText())
        * node.path("fanout").path("lambda").asDouble(1);
  }

  private void addColumn(ObjectNode node, String name) {
    for (JsonNode column : node.path("columns")) {
      if (column.path("name").asText().equalsIgnoreCase(name)) {
        return;
      }
    }
    DatasetDraft scratch = scratch();
    TableDraft table = scratch.add(new TableDraft("scratch").pk("scratch_id"));
    ColumnDraft column =
        dev.datagen.llm.library.Attributes.library()
            .guess(name)
            .orElseGet(() -> new ColumnDraft(name, "string", Generators.faker("word")));
    table.add(column);
    JsonNode made = scratch.toDraft().schema().path("nodes").path(0).path("columns").path(0);
    ((ArrayNode) node.get("columns")).add(made);
    change(node.path("id").asText() + " has a column " + name);
  }

  /** A new table, under the table it belongs to where that is here. */
  private void addTable(Mention mention) {
    String parent = parent(mention);
    DatasetDraft scratch = scratch();
    mention.parent(null);
    new Composer(reading, scratch).compose(List.of(mention));
    new Finish(scratch).apply();
    ObjectNode made = (ObjectNode) scratch.toDraft().schema().path("nodes").path(0);
    if (parent != null) {
      attach(made, mention, parent);
    }
    ((ArrayNode) schema.get("nodes")).add(made);
    change("there is a table " + mention.name() + (parent == null ? "" : " under " + parent));
  }

  private void attach(ObjectNode made, Mention mention, String parent) {
    ObjectNode above = node(parent);
    String key = above.path("pk").asText();
    made.put("kind", "fact");
    made.remove("rows");
    made.putArray("parents").add(parent);
    made.set("fanout", Generators.poisson(Structure.each(mention)));
    ObjectNode column =
        Json.NODES.objectNode().put("name", key.equals("id") ? parent + "_id" : key);
    column.put("type", type(above, key));
    column.set("generator", Generators.lookup(parent + "." + key));
    ((ArrayNode) made.get("columns")).insert(1, column);
    follow(made, above);
  }

  /** What is told of something happens after it. */
  private static void follow(ObjectNode made, ObjectNode above) {
    for (JsonNode time : above.path("columns")) {
      boolean told =
          time.path("type").asText().equals("datetime") && !time.path("nullable").asBoolean();
      for (JsonNode column : made.path("columns")) {
        if (told && column.path("generator").get("datetime_series") instanceof ObjectNode series) {
          series.put("after", above.path("id").asText() + "." + time.path("name").asText());
          return;
        }
      }
    }
  }

  private static String type(ObjectNode node, String column) {
    for (JsonNode candidate : node.path("columns")) {
      if (candidate.path("name").asText().equals(column)) {
        return candidate.path("type").asText();
      }
    }
    return "int";
  }

  private String parent(Mention mention) {
    if (mention.parent() != null && node(mention.parent().name()) != null) {
      return mention.parent().name();
    }
    if (mention.concept() != null) {
      for (String candidate : mention.concept().under()) {
        if (node(candidate) != null) {
          return node(candidate).path("id").asText();
        }
      }
    }
    return null;
  }

  private void nulls(String noun, double rate) {
    String wanted = Lemmas.of(noun.replace(' ', '_'));
    for (JsonNode node : schema.path("nodes")) {
      for (JsonNode column : node.path("columns")) {
        String name = column.path("name").asText();
        if ((name.equals(wanted) || name.equals(wanted.replaceAll("_.*", "")))
            && !name.equals(node.path("pk").asText())) {
          ((ObjectNode) column).put("nullable", true).put("null_rate", rate);
          change(
              node.path("id").asText()
                  + "."
                  + name
                  + " is missing in "
                  + rate * 100
                  + " % of the rows");
          return;
        }
      }
    }
    notes.add("\"" + noun + "\" should be missing sometimes, but there is no such column");
  }

  /** The table of that name, singular or plural. */
  private ObjectNode node(String name) {
    for (JsonNode node : schema.path("nodes")) {
      String id = node.path("id").asText();
      if (id.equalsIgnoreCase(name) || Lemmas.of(id).equalsIgnoreCase(name)) {
        return (ObjectNode) node;
      }
    }
    return null;
  }

  private DatasetDraft scratch() {
    return new DatasetDraft("scratch", "").span(reading.span());
  }

  private void change(String text) {
    changes++;
    notes.add(text);
  }
}
