package dev.datagen.llm.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.Generators;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Attributes by the names of columns. */
public final class Attributes {

  private static final Attributes INSTANCE = new Attributes(Resources.json("attributes.json"));

  private final Map<String, Attribute> byName = new HashMap<>();

  private Attributes(JsonNode document) {
    for (JsonNode entry : document.path("attributes")) {
      Attribute attribute = Attribute.of(entry);
      attribute.names().forEach(name -> byName.put(name, attribute));
    }
  }

  /** The library. */
  public static Attributes library() {
    return INSTANCE;
  }

  /** All names of columns that are known. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The attribute of exactly that name. */
  public Optional<Attribute> exactly(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The attribute of that name, or of its last words: {@code billing_city} is a city. */
  public Optional<Attribute> find(String name) {
    for (String rest = name; ; rest = rest.substring(rest.indexOf('_') + 1)) {
      Attribute found = byName.get(rest);
      if (found != null || !rest.contains("_")) {
        return Optional.ofNullable(found);
      }
    }
  }

  /** A column by its name alone: an attribute, else what its first or last word says. */
  public Optional<ColumnDraft> guess(String name) {
    Optional<Attribute> attribute = find(name);
    if (attribute.isPresent()) {
      return attribute.map(found -> found.column(name));
    }
    if (name.matches("(is|has|was|can|should|allows|needs)_.+|.+_(flag|enabled)")) {
      return Optional.of(new ColumnDraft(name, "bool", Generators.truth(0.3)));
    } else if (name.matches(".+_(at|time|timestamp)|.*timestamp")) {
      return Optional.of(new ColumnDraft(name, "datetime", Generators.times()));
    } else if (name.matches(".+_(on|date|day)|.*date")) {
      return exactly("date").map(found -> found.column(name));
    } else if (name.matches("(number_of|num|no_of|n|total)_.+|.+_(count|total|number|qty)")) {
      return exactly("stock").map(found -> found.column(name));
    } else if (name.matches(".+_(amount|value|sum|cost|price)")) {
      return exactly("amount").map(found -> found.column(name));
    } else if (name.matches(".+_(rate|ratio|share|pct|percent)")) {
      return exactly("percentage").map(found -> found.column(name));
    } else if (name.matches(".+_name")) {
      return exactly("nice_name").map(found -> found.column(name));
    }
    return Optional.empty();
  }
}
