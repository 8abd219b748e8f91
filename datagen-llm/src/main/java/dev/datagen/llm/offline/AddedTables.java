package dev.datagen.llm.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.library.Concept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Adds tables to a schema that exists: under the tables that they belong to, referring to those
 * that they are about, with what must hold of them. What is there already stays as it is.
 */
final class AddedTables {

  private static final List<String> TOTALS = List.of("total_amount", "order_total", "total");

  private final ObjectNode schema;
  private final ReadDescription reading;
  private final DatasetDraft dataset;
  private final Map<String, Mention> existing = new LinkedHashMap<>();
  private final List<String> changes = new ArrayList<>();

  AddedTables(ObjectNode schema, ReadDescription reading) {
    this.schema = schema;
    this.reading = reading;
    this.dataset = new DatasetDraft("added", "").span(reading.span());
    schema.path("nodes").forEach(this::take);
  }

  /** Takes in a table that is there, as far as others may refer to it. */
  private void take(JsonNode node) {
    String id = node.path("id").asText();
    TableDraft table = new TableDraft(id);
    for (JsonNode column : node.path("columns")) {
      if (column.get("generator") instanceof ObjectNode generator && !generator.isEmpty()) {
        ColumnDraft known =
            new ColumnDraft(
                column.path("name").asText(), column.path("type").asText(), generator.deepCopy());
        table.add(column.path("nullable").asBoolean() ? known.nulls(0) : known);
      }
    }
    if (table.columns().containsKey(node.path("pk").asText())) {
      table.pk(node.path("pk").asText());
      node.path("parents").forEach(parent -> table.parents().add(parent.asText()));
      dataset.add(table);
      existing.put(id, new Mention(id, null));
    }
  }

  /** Adds a table for each; what was changed, a sentence each. */
  List<String> add(List<Mention> fresh) {
    if (fresh.isEmpty()) {
      return changes;
    }
    fresh.forEach(mention -> place(mention, fresh));
    List<Mention> ordered = parentsFirst(fresh);
    new Composer(reading, dataset).compose(ordered);
    new ColumnFit(dataset).apply();
    Draft draft = dataset.toDraft();
    for (Mention mention : ordered) {
      draft = Renaming.apply(draft, mention.name(), titleOf(mention));
    }
    for (Mention mention : ordered) {
      append(draft, titleOf(mention));
      String under = mention.parent() == null ? "" : " under " + titleOf(mention.parent());
      changes.add("there is a table " + titleOf(mention) + under);
    }
    changes.addAll(draft.notes());
    ordered.stream().filter(mention -> mention.name().equals("order_item")).forEach(this::total);
    return changes;
  }

  /** What a table is called in the end: the description's word, if no other table is called so. */
  private String titleOf(Mention mention) {
    return existing.containsKey(mention.word()) ? mention.name() : mention.word();
  }

  private void place(Mention mention, List<Mention> fresh) {
    Mention parent = parent(mention, fresh);
    mention.parent(parent);
    if (parent != null && mention.rows() != null && mention.eachLow() == null) {
      double above =
          existing.containsKey(parent.name())
              ? new SchemaRows(schema).of(parent.name())
              : Structure.expected(parent);
      mention.each(mention.rows() / Math.max(1, above), mention.rows() / Math.max(1, above));
    }
  }

  /** What the description puts it under, else what the library does. */
  private Mention parent(Mention mention, List<Mention> fresh) {
    Mention said = mention.parent();
    if (said != null) {
      return fresh.contains(said) ? said : existing(said.word(), said.name());
    }
    Concept concept = mention.concept();
    for (String name : concept == null ? List.<String>of() : concept.under()) {
      Mention there = existing(name);
      for (Mention other : fresh) {
        there = there == null && other != mention && other.name().equals(name) ? other : there;
      }
      if (there != null) {
        return there;
      }
    }
    return null;
  }

  private Mention existing(String... names) {
    for (String name : names) {
      for (Mention mention : existing.values()) {
        if (mention.name().equalsIgnoreCase(name)
            || Lemmas.of(mention.name()).equalsIgnoreCase(name)) {
          return mention;
        }
      }
    }
    return null;
  }

  private static List<Mention> parentsFirst(List<Mention> fresh) {
    Set<Mention> ordered = new LinkedHashSet<>();
    while (ordered.size() < fresh.size()) {
      for (Mention mention : fresh) {
        if (!fresh.contains(mention.parent()) || ordered.contains(mention.parent())) {
          ordered.add(mention);
        }
      }
    }
    return List.copyOf(ordered);
  }

  private void append(Draft draft, String id) {
    for (JsonNode node : draft.schema().path("nodes")) {
      if (node.path("id").asText().equals(id)) {
        ((ArrayNode) schema.get("nodes")).add(node);
      }
    }
    draft
        .schema()
        .path("constraints")
        .properties()
        .forEach(
            kind -> {
              for (JsonNode rule : kind.getValue()) {
                if (rule.path("from").asText(rule.path("attr").asText()).startsWith(id + ".")) {
                  constraint(kind.getKey(), rule);
                }
              }
            });
  }

  private void constraint(String kind, JsonNode rule) {
    ObjectNode constraints =
        schema.get("constraints") instanceof ObjectNode there
            ? there
            : schema.putObject("constraints");
    ArrayNode rules =
        constraints.get(kind) instanceof ArrayNode there ? there : constraints.putArray(kind);
    rules.add(rule);
  }

  /** A total that the items do not add up to is worse than none, if nothing needs it. */
  private void total(Mention items) {
    for (JsonNode node : schema.path("nodes")) {
      boolean above =
          items.parent() != null && node.path("id").asText().equals(titleOf(items.parent()));
      ArrayNode columns = (ArrayNode) node.path("columns");
      for (int i = 0; above && i < columns.size(); i++) {
        String name = columns.get(i).path("name").asText();
        if (TOTALS.contains(name) && columns.get(i).path("generator").has("distribution")) {
          String column = titleOf(items.parent()) + "." + name;
          JsonNode total = columns.remove(i);
          JsonNode bounds = withoutBounds(column);
          if (isNeeded(node, name, column)) {
            restore(bounds);
            columns.insert(i, total);
            changes.add("the items of an order do not add up to its " + column);
          } else {
            changes.add(column + " is taken out, as the items would not add up to it");
          }
          return;
        }
      }
    }
  }

  /** Takes out the bounds of a column, which hold nothing else together; what was there before. */
  private JsonNode withoutBounds(String column) {
    JsonNode ranges = schema.path("constraints").path("ranges").deepCopy();
    if (schema.path("constraints").path("ranges") instanceof ArrayNode rules) {
      for (int i = rules.size() - 1; i >= 0; i--) {
        if (rules.get(i).path("attr").asText().equals(column)) {
          rules.remove(i);
        }
      }
    }
    return ranges;
  }

  private void restore(JsonNode ranges) {
    if (schema.get("constraints") instanceof ObjectNode constraints && ranges.isArray()) {
      constraints.set("ranges", ranges);
    }
  }

  private boolean isNeeded(JsonNode node, String name, String column) {
    return Pattern.compile("\\b" + name + "\\b").matcher(node.toString()).find()
        || schema.toString().contains("\"" + column + "\"")
        || schema.path("targets").toString().contains("\"" + name + "\"");
  }
}
