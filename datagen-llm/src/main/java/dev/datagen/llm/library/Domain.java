package dev.datagen.llm.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of life with its tables.
 *
 * @param name its name
 * @param words what people call it
 * @param tables what it consists of where nobody says
 * @param concepts all its tables
 */
public record Domain(String name, List<String> words, List<String> tables, List<Concept> concepts) {

  static Domain of(JsonNode document) {
    String name = document.path("name").asText();
    List<Concept> concepts = new ArrayList<>();
    document.path("entities").forEach(entry -> concepts.add(new Concept(name, entry)));
    return new Domain(
        name, list(document.path("words")), list(document.path("tables")), List.copyOf(concepts));
  }

  private static List<String> list(JsonNode texts) {
    List<String> list = new ArrayList<>();
    texts.forEach(text -> list.add(text.asText()));
    return List.copyOf(list);
  }
}
