package dev.datagen.llm.definition;

import java.util.List;

/**
 * A record or object as somebody defined it.
 *
 * @param name its name, empty if it has none
 * @param doc what is said about it, empty if nothing
 * @param fields its fields in order
 * @param key names of the fields that tell its rows apart, as far as somebody says so
 */
public record Shape(String name, String doc, List<Field> fields, List<String> key) {

  public Shape {
    fields = List.copyOf(fields);
    key = List.copyOf(key);
  }

  /** A shape of whose key nothing is said. */
  public Shape(String name, String doc, List<Field> fields) {
    this(name, doc, fields, List.of());
  }
}
