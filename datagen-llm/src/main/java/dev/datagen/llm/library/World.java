package dev.datagen.llm.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All domains. */
public final class World {

  private static final World INSTANCE = new World();

  private final List<Domain> domains = new ArrayList<>();
  private final Map<String, List<Concept>> byWord = new HashMap<>();
  private final Map<String, List<Concept>> byName = new LinkedHashMap<>();

  private World() {
    for (JsonNode name : Resources.json("domains/index.json").path("domains")) {
      Domain domain = Domain.of(Resources.json("domains/" + name.asText() + ".json"));
      domains.add(domain);
      for (Concept concept : domain.concepts()) {
        byName.computeIfAbsent(concept.name(), key -> new ArrayList<>()).add(concept);
        concept
            .words()
            .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(concept));
      }
    }
  }

  /** The library. */
  public static World library() {
    return INSTANCE;
  }

  /** The domains. */
  public List<Domain> domains() {
    return List.copyOf(domains);
  }

  /** The tables that people call so; several where a word has several meanings. */
  public List<Concept> called(String words) {
    return byWord.getOrDefault(words, List.of());
  }

  /** All that tables are called. */
  public Set<String> words() {
    return Collections.unmodifiableSet(byWord.keySet());
  }

  /** The table of that name, or null. */
  public Concept named(String name) {
    List<Concept> named = byName.get(name);
    return named == null ? null : named.get(0);
  }
}
