package dev.datagen.llm.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.library.Attribute;
import dev.datagen.llm.library.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Segments, nulls, outliers, growth, countries, and what happens in walks and promotions. */
final class Behaviour {

  private static final List<String> PEOPLE =
      List.of(
          "customer",
          "user",
          "member",
          "player",
          "subscriber",
          "company",
          "account",
          "client",
          "guest",
          "passenger",
          "viewer",
          "visitor",
          "student",
          "reader");

  private final ReadDescription reading;
  private final DatasetDraft dataset;
  private final List<Mention> mentions;
  private final Set<String> understood = new LinkedHashSet<>();

  Behaviour(ReadDescription reading, DatasetDraft dataset, List<Mention> mentions) {
    this.reading = reading;
    this.dataset = dataset;
    this.mentions = mentions;
  }

  /** Applies what was read; words that have thereby been understood. */
  Set<String> apply() {
    countries();
    segments();
    new WalkTables(reading, dataset, mentions).apply(understood);
    new Promotions(reading, dataset, mentions).apply(understood);
    fraud();
    numbers();
    nulls();
    return understood;
  }

  private void countries() {
    List<String> countries = reading.countries();
    if (countries.isEmpty()) {
      return;
    }
    List<Integer> weights = new ArrayList<>();
    for (int rank = 0; rank < countries.size(); rank++) {
      weights.add(Math.max(1, 100 / (rank + 2)));
    }
    boolean any = false;
    for (TableDraft table : dataset.tables().values()) {
      boolean personal =
          table.columns().values().stream()
              .anyMatch(
                  c ->
                      c.generator().has("faker")
                          && !c.generator()
                              .path("faker")
                              .path("method")
                              .asText()
                              .equals("bothify"));
      if (table.columns().containsKey("country") || !table.isFact() && personal) {
        table.add(new ColumnDraft("country", "string", Generators.choice(countries, weights)));
        any = true;
      }
    }
    if (!any) {
      dataset.note("countries were named, but no table has any use for them");
    }
    understood.addAll(countries);
  }

  private void segments() {
    Map<String, Double> segments = reading.segments().shares();
    TableDraft table = owner();
    if (segments.size() < 2 || table == null) {
      return;
    }
    List<String> names = new ArrayList<>(segments.keySet());
    List<Double> weights = new ArrayList<>();
    segments.values().forEach(share -> weights.add(Generators.round(share)));
    String column = table.columns().containsKey("plan") ? "plan" : "segment";
    table.add(new ColumnDraft(column, "string", Generators.choice(names, weights)));
    ObjectNode behaviors = Json.NODES.objectNode();
    List<String> amounts = amounts(table);
    for (String name : names) {
      ObjectNode factors = Json.NODES.objectNode();
      if (reading.segments().oftener(name) != 1) {
        DatasetDraft.put(factors, "fanout_multiplier", reading.segments().oftener(name));
      }
      if (reading.segments().dearer(name) != 1 && !amounts.isEmpty()) {
        DatasetDraft.put(factors, "value_multiplier", reading.segments().dearer(name));
      }
      if (!factors.isEmpty()) {
        behaviors.set(name, factors);
      }
    }
    if (!behaviors.isEmpty()) {
      ObjectNode behaviour = Json.NODES.objectNode().put("segment_column", column);
      behaviour.set("behaviors", behaviors);
      if (behaviors.toString().contains("value_multiplier")) {
        ArrayNode applies = behaviour.putArray("applies_to_columns");
        amounts.forEach(applies::add);
      }
      table.part("segment_behavior", behaviour);
    }
    understood.addAll(names);
  }

  private TableDraft owner() {
    for (String name : PEOPLE) {
      TableDraft table = dataset.tables().get(name);
      if (table != null && !table.isFact()) {
        return table;
      }
    }
    return dataset.tables().values().stream().filter(t -> !t.isFact()).findFirst().orElse(null);
  }

  /** Amounts of the tables right under one. */
  private List<String> amounts(TableDraft table) {
    List<String> names = new ArrayList<>();
    for (TableDraft fact : dataset.tables().values()) {
      if (fact.isFact() && fact.parents().get(0).equals(table.name())) {
        fact.columns().values().stream()
            .filter(c -> c.type().startsWith("decimal") && c.generatorId().equals("distribution"))
            .filter(c -> !names.contains(c.name()))
            .forEach(c -> names.add(c.name()));
      }
    }
    return names;
  }

  private void fraud() {
    double share = reading.shares().fraud();
    TableDraft table = event();
    if (share > 0 && table != null) {
      table.add(new ColumnDraft("is_fraud", "bool", Generators.truth(share)));
    }
  }

  private void numbers() {
    double outliers = reading.shares().outliers();
    double growth = reading.shares().growth();
    for (Mention mention : mentions) {
      TableDraft table = dataset.tables().get(mention.name());
      if (table == null || !table.isFact()) {
        continue;
      }
      ColumnDraft main = main(table);
      if (main == null || !mention.isEvent()) {
        continue;
      }
      cycle(mention, main);
      if (growth > 0 && growth < 10 && timed(table)) {
        ObjectNode trend = Json.NODES.objectNode().put("type", "exponential");
        DatasetDraft.put(trend, "growth_rate", growth);
        main.modifier("trend", trend);
        main.arguments().remove("clamp");
        dataset.note(
            "growth is in the values of "
                + table.name()
                + "."
                + main.name()
                + ", not in the number of rows");
      }
      if (outliers > 0) {
        outliers(main, outliers);
      }
    }
  }

  private boolean timed(TableDraft table) {
    return table.columns().values().stream().anyMatch(c -> c.type().equals("datetime"));
  }

  private static void outliers(ColumnDraft column, double share) {
    ObjectNode arguments = Json.NODES.objectNode();
    DatasetDraft.put(arguments, "rate", share);
    arguments.put("mode", "spike");
    ObjectNode law = arguments.putObject("magnitude_dist").put("type", "uniform");
    law.putObject("params").put("low", 1).put("high", 4);
    arguments.put("allow_exceed", true);
    column.modifier("outliers", arguments);
  }

  /** Temperatures and loads follow the day. */
  private void cycle(Mention mention, ColumnDraft column) {
    boolean cyclic =
        Attributes.library().exactly(column.name()).map(Attribute::hasDailyCycle).orElse(false);
    if (cyclic && mention.concept().isRegular()) {
      ObjectNode arguments = Json.NODES.objectNode().put("dimension", "hour");
      ArrayNode weights = arguments.putArray("weights");
      for (int hour = 0; hour < 24; hour++) {
        weights.add(
            Math.round((1 - 0.2 * StrictMath.cos((hour - 3) * StrictMath.PI / 12)) * 100) / 100.0);
      }
      column.modifier("seasonality", arguments);
      column.arguments().remove("clamp");
    }
  }

  private static ColumnDraft main(TableDraft table) {
    return table.columns().values().stream()
        .filter(c -> c.isNumeric() && c.generatorId().equals("distribution"))
        .findFirst()
        .orElse(null);
  }

  private TableDraft event() {
    return mentions.stream()
        .filter(m -> m.isEvent() && m.parent() != null)
        .map(m -> dataset.tables().get(m.name()))
        .filter(t -> t != null && main(t) != null)
        .findFirst()
        .orElse(null);
  }

  private void nulls() {
    reading
        .shares()
        .nulls()
        .forEach(
            (noun, rate) -> {
              understood.addAll(List.of(noun.split(" ")));
              boolean found = false;
              for (String name : names(noun)) {
                for (TableDraft table : dataset.tables().values()) {
                  ColumnDraft column = table.columns().get(name);
                  if (!found
                      && column != null
                      && !name.equals(table.pk())
                      && !column.generator().has("lookup")) {
                    column.nulls(rate);
                    found = true;
                  }
                }
              }
              if (!found) {
                dataset.note(
                    "\"" + noun + "\" should be missing sometimes, but there is no such column");
              }
            });
  }

  private static List<String> names(String noun) {
    String[] words = noun.split("[ -]");
    List<String> names = new ArrayList<>();
    String joined = Lemmas.of(noun.replaceAll("[ -]", "_"));
    for (String name : List.of(joined, joined.replaceAll(".*_", ""), Lemmas.of(words[0]))) {
      names.add(name);
      Attributes.library().exactly(name).ifPresent(attribute -> names.addAll(attribute.names()));
    }
    return names;
  }
}
