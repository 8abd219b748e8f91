package dev.datagen.tests.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An example as its author wrote it, read without the engine. */
record SchemaDocument(JsonNode root) {

  /** A foreign key, declared or by a lookup. */
  record ForeignKey(String from, String to) {}

  /** A column of a table. */
  record Field(String table, JsonNode node) {

    String name() {
      return node.get("name").asText();
    }
  }

  static SchemaDocument of(String example) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("..", "examples", example + ".json"));
      return new SchemaDocument(new ObjectMapper().readTree(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of all examples. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.replace(".json", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonNode> tables() {
    return elements(root.path("nodes"));
  }

  String primaryKey(String table) {
    return tables().stream()
        .filter(node -> node.get("id").asText().equals(table))
        .findFirst()
        .orElseThrow()
        .get("pk")
        .asText();
  }

  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (JsonNode table : tables()) {
      for (JsonNode column : table.path("columns")) {
        fields.add(new Field(table.get("id").asText(), column));
      }
    }
    return fields;
  }

  /** The constraints of one kind. */
  List<JsonNode> constraints(String kind) {
    return elements(root.path("constraints").path(kind));
  }

  /** Declared foreign keys, lookups and choices out of columns. */
  List<ForeignKey> foreignKeys() {
    List<ForeignKey> keys = new ArrayList<>();
    for (JsonNode key : constraints("foreign_keys")) {
      keys.add(new ForeignKey(key.get("from").asText(), key.get("to").asText()));
    }
    for (Field field : fields()) {
      JsonNode generator = field.node().get("generator");
      String to =
          generator
              .path("lookup")
              .path("from")
              .asText(generator.path("choice").path("choices_ref").asText(""));
      if (!to.isEmpty() && !field.node().has("modifiers")) {
        keys.add(new ForeignKey(field.table() + "." + field.name(), to));
      }
    }
    return keys;
  }

  /** The arguments of each use of a generator, its name before them. */
  List<Map.Entry<String, JsonNode>> generators() {
    List<Map.Entry<String, JsonNode>> uses = new ArrayList<>();
    for (Field field : fields()) {
      uses.addAll(field.node().get("generator").properties());
    }
    return uses;
  }

  /** Each use of a modifier, at a column or at a table. */
  List<JsonNode> modifiers() {
    List<JsonNode> uses = new ArrayList<>();
    tables().forEach(table -> uses.addAll(elements(table.path("modifiers"))));
    fields().forEach(field -> uses.addAll(elements(field.node().path("modifiers"))));
    return uses;
  }

  static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }
}
