package dev.datagen.llm.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.Span;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Draft;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes a schema as a description says, without a model: rows, fan-outs, the period, nulls, new
 * columns, and new tables under those there are.
 */
public final class OfflineRefiner {

  private final ObjectNode schema;
  private final ReadDescription reading;
  private final Set<String> notes = new LinkedHashSet<>();
  private int changes;

  private OfflineRefiner(ObjectNode schema, String description) {
    this.schema = schema;
    this.reading = new ReadDescription(description, spanOf(schema));
  }

  /** The schema changed; its notes say what could not be. */
  public static Draft refine(ObjectNode schema, String description) {
    return new OfflineRefiner(schema.deepCopy(), description).refine();
  }

  /** The period of a schema, as far as it is one of days. */
  private static Span spanOf(ObjectNode schema) {
    JsonNode frame = schema.path("timeframe");
    String days = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    Matcher first = Pattern.compile(days).matcher(frame.path("start").asText());
    Matcher last = Pattern.compile(days).matcher(frame.path("end").asText());
    try {
      return first.find() && last.find()
          ? new Span(LocalDate.parse(first.group()), LocalDate.parse(last.group()), "min")
          : Span.DEFAULT;
    } catch (DateTimeParseException e) {
      return Span.DEFAULT; // no such day, which is told when the draft is tried
    }
  }

  private Draft refine() {
    if (reading.namesSpan()) {
      ObjectNode frame =
          schema.get("timeframe") instanceof ObjectNode there
              ? there
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
    new AddedTables(schema, reading).add(fresh).forEach(this::change);
    reading.shares().nulls().forEach(this::nulls);
    if (changes == 0) {
      notes.add(
          "nothing was changed: without a model, rows, periods, missing values, new columns and new"
              + " tables are understood");
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
              : mention.rows()
                  / Math.max(1, new SchemaRows(schema).of(node.path("parents").path(0).asText()));
      node.set("fanout", Generators.poisson(each));
      change(id + " has about " + Generators.round(each) + " rows each");
    }
  }

  private void addColumn(ObjectNode node, String name) {
    for (JsonNode column : node.path("columns")) {
      if (column.path("name").asText().equalsIgnoreCase(name)) {
        return;
      }
    }
    DatasetDraft scratch = new DatasetDraft("scratch", "").span(reading.span());
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

  private void change(String text) {
    changes++;
    notes.add(text);
  }
}
