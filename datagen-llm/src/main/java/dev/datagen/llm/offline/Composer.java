package dev.datagen.llm.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.Prices;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.library.Attributes;
import dev.datagen.llm.library.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the tables that a description names together, beside those that a dataset has already. */
final class Composer {

  private static final double MOST_EACH = 1e6;

  private final ReadDescription reading;
  private final DatasetDraft dataset;
  private final Map<String, TableDraft> tables;

  Composer(ReadDescription reading, DatasetDraft dataset) {
    this.reading = reading;
    this.dataset = dataset;
    this.tables = dataset.tables();
  }

  void compose(List<Mention> mentions) {
    mentions.forEach(mention -> dataset.add(table(mention)));
    mentions.forEach(mention -> refer(mention, tables.get(mention.name())));
    mentions.forEach(this::columns);
    if (tables.containsKey("order_item") && tables.containsKey("order")) {
      // A total that the items do not add up to is worse than none.
      tables.get("order").columns().remove("total_amount");
    }
    Prices.follow(dataset);
  }

  private TableDraft table(Mention mention) {
    TableDraft table = new TableDraft(mention.name());
    String pk = mention.name() + "_id";
    table.pk(pk).add(new ColumnDraft(pk, "int", Generators.sequence(1)));
    if (mention.parent() == null) {
      table.rows((long) Structure.expected(mention));
      return table;
    }
    TableDraft parent = known(mention.parent().name());
    table.parents().add(parent.name());
    table.fanout(fanout(mention));
    refer(table, key(parent, Generators.lookup(keyOf(parent))), parent);
    return table;
  }

  /** The table of that name, in the singular or the plural; null if there is none. */
  private TableDraft known(String name) {
    TableDraft exactly = tables.get(name);
    return exactly != null
        ? exactly
        : tables.values().stream()
            .filter(table -> table.pk() != null && Lemmas.of(table.name()).equals(name))
            .findFirst()
            .orElse(null);
  }

  private static String keyOf(TableDraft table) {
    return table.name() + "." + table.pk();
  }

  private static ColumnDraft key(TableDraft target, ObjectNode generator) {
    String type = target.columns().get(target.pk()).type();
    return new ColumnDraft(referenceTo(target), type, generator);
  }

  /** What a reference to a table is called: its key's name, unless that says nothing of it. */
  static String referenceTo(TableDraft target) {
    boolean plain = target.pk().toLowerCase(Locale.ROOT).matches("id|uuid|guid|key|code|number|no");
    return plain ? Lemmas.of(target.name()) + "_" + target.pk() : target.pk();
  }

  private void refer(TableDraft table, ColumnDraft reference, TableDraft target) {
    table.add(reference);
    dataset.foreignKey(table.name() + "." + reference.name(), keyOf(target));
  }

  private ObjectNode fanout(Mention mention) {
    Double low = mention.eachLow();
    if (low != null && mention.eachHigh() > low) {
      return Generators.between(
          Math.round(low), Math.min(Math.round(mention.eachHigh()), (long) MOST_EACH));
    }
    double each = Math.min(Structure.each(mention), MOST_EACH);
    boolean regular = regularCount(mention) > 0;
    if (regular) {
      return Generators.constant(regularCount(mention));
    } else if (each == 1 && low == null) {
      return null;
    }
    if (reading.rhythms().hasPowerUsers() && mention.parent().parent() == null && each >= 1.5) {
      return Json.NODES
          .objectNode()
          .put("distribution", "zipf")
          .put("max", Math.min(1000, (long) Math.ceil(each * 25)))
          .put("alpha", 1.5);
    }
    ObjectNode poisson = Generators.poisson(each);
    if (mention.concept() != null && mention.concept().entry().has("min")) {
      poisson.put("min", 1);
    }
    return poisson;
  }

  /** Rows at even intervals over the whole time, or 0. */
  private long regularCount(Mention mention) {
    if (mention.parent() == null || mention.everyMinutes() == null || mention.rows() != null) {
      return 0;
    }
    double count = reading.span().days() * 1440.0 / mention.everyMinutes();
    return count < 1 ? 0 : (long) Math.min(MOST_EACH, count);
  }

  /** References to tables that are no primary parent. */
  private void refer(Mention mention, TableDraft table) {
    List<String> others = new ArrayList<>();
    if (mention.partner() != null) {
      others.add(mention.partner().name());
    }
    Concept concept = mention.concept();
    if (concept != null) {
      others.addAll(mention.isEvent() ? concept.with() : concept.refs());
      if (mention.parent() == null && !mention.isEvent()) {
        others.remove(mention.name());
      }
    }
    for (String other : others) {
      TableDraft target = known(other);
      boolean direct =
          target != null && target != table && !table.columns().containsKey(referenceTo(target));
      if (direct
          && !isUnder(other, mention)
          && !comesFrom(target, table)
          && !isFallback(concept, other)) {
        double alpha = reading.rhythms().isSkewed() ? 1.0 : 0.5;
        refer(table, key(target, Generators.popular(keyOf(target), alpha)), target);
        if (table.isFact() && !table.parents().contains(target.name())) {
          table.parents().add(target.name());
        }
      }
    }
    if (concept != null) {
      roles(concept, table);
    }
    if (concept != null && concept.entry().path("self").asBoolean() && table.isFact()) {
      TableDraft parent = tables.get(table.parents().get(0));
      ColumnDraft key = key(parent, Generators.anyOf(keyOf(parent), 0.8));
      refer(table, new ColumnDraft("followed_" + key.name(), key.type(), key.generator()), parent);
    }
  }

  /** Several references to one table, each in a role: start_station_id and end_station_id. */
  private void roles(Concept concept, TableDraft table) {
    concept
        .entry()
        .path("roles")
        .properties()
        .forEach(
            entry -> {
              TableDraft target = known(entry.getKey());
              if (target == null || table.parents().contains(target.name())) {
                return;
              }
              for (JsonNode role : entry.getValue()) {
                ColumnDraft key = key(target, Generators.popular(keyOf(target), 0.5));
                refer(
                    table,
                    new ColumnDraft(role.asText() + "_" + key.name(), key.type(), key.generator()),
                    target);
              }
              if (table.isFact()) {
                table.parents().add(target.name());
              }
            });
  }

  /** A product in the order itself, where no lines of orders hold it. */
  private boolean isFallback(Concept concept, String other) {
    boolean fallback = false;
    if (concept != null) {
      for (JsonNode name : concept.entry().path("fallback_with")) {
        fallback |= name.asText().equals(other);
      }
    }
    return fallback && tables.containsKey("order_item");
  }

  private static boolean isUnder(String other, Mention mention) {
    for (Mention above = mention.parent(); above != null; above = above.parent()) {
      if (above.name().equals(other) || Lemmas.of(above.name()).equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a table needs another one already, so that a reference back would close a circle. */
  private boolean comesFrom(TableDraft table, TableDraft other) {
    for (ColumnDraft column : table.columns().values()) {
      JsonNode from = column.generator().path("lookup").path("from");
      if (from.isTextual()) {
        String next = from.asText().substring(0, from.asText().indexOf('.'));
        if (next.equals(other.name())
            || !next.equals(table.name())
                && tables.containsKey(next)
                && comesFrom(tables.get(next), other)) {
          return true;
        }
      }
    }
    return table == other;
  }

  private void columns(Mention mention) {
    TableDraft table = tables.get(mention.name());
    Concept concept = mention.concept();
    if (concept != null) {
      concept.columns().forEach(entry -> column(table, entry));
    } else {
      general(mention, table);
    }
    for (String name : mention.attributes()) {
      named(table, name);
    }
    new TimeColumns(reading, dataset).add(mention, table, regularCount(mention));
  }

  private void column(TableDraft table, JsonNode entry) {
    String name = entry.isTextual() ? entry.asText() : entry.path("name").asText();
    if (tables.containsKey(name) && table.columns().containsKey(name + "_id")) {
      return;
    }
    ColumnDraft column;
    if (entry.has("choices")) {
      column = choice(name, entry);
    } else if (entry.has("code")) {
      column =
          new ColumnDraft(
              name,
              entry.path("type").asText("float"),
              Generators.expression(entry.path("code").asText()));
    } else {
      String meaning = entry.isTextual() ? name : entry.path("like").asText();
      column = Attributes.library().find(meaning).orElseThrow().column(name);
    }
    table.add(column);
  }

  private static ColumnDraft choice(String name, JsonNode entry) {
    List<String> choices = new ArrayList<>();
    List<Number> weights = new ArrayList<>();
    entry
        .path("choices")
        .properties()
        .forEach(
            choice -> {
              choices.add(choice.getKey().replaceAll("_$", ""));
              weights.add(choice.getValue().asDouble());
            });
    String type = entry.path("type").asText("string");
    ColumnDraft column = new ColumnDraft(name, type, Generators.choice(choices, weights));
    if (type.equals("int")) {
      var numbers = column.arguments().putArray("choices");
      choices.forEach(number -> numbers.add(Long.parseLong(number)));
    }
    return column;
  }

  private void general(Mention mention, TableDraft table) {
    if (mention.attributes().isEmpty()) {
      Attributes library = Attributes.library();
      table.add(
          library
              .exactly(mention.parent() == null ? "nice_name" : "type")
              .orElseThrow()
              .column(mention.parent() == null ? "name" : "type"));
      table.add(library.exactly("status").orElseThrow().column("status"));
      if (mention.parent() != null) {
        table.add(library.exactly("value").orElseThrow().column("value"));
      }
    }
  }

  private void named(TableDraft table, String name) {
    if (name.equals("id") || name.equals(table.pk()) || table.columns().containsKey(name)) {
      return;
    }
    if (tables.containsKey(name) && table.columns().containsKey(name + "_id")) {
      return;
    }
    if (name.matches("timestamp|time|datetime|date") && TimeColumns.isTimed(table)) {
      return;
    }
    boolean there =
        Attributes.library()
            .exactly(name)
            .map(meaning -> meaning.names().stream().anyMatch(table.columns()::containsKey))
            .orElse(false);
    if (there && !name.contains("name")) {
      return;
    }
    Optional<ColumnDraft> known = Attributes.library().guess(name);
    if (known.isPresent()) {
      table.add(known.get());
    } else {
      dataset.note(
          "what \"" + name + "\" of " + table.name() + " means is not known: it holds words");
      table.add(new ColumnDraft(name, "string", Generators.faker("word")));
    }
  }
}
