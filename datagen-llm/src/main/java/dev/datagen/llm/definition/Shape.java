package dev.datagen.llm.definition;

import java.util.List;

/**
 * A record or object as somebody defined it.
 *
 * @param name its name, empty if it has none
 * @param doc what is said about it, empty if nothing
 * @param fields its fields in order
 */
public record Shape(String name, String doc, List<Field> fields) {

  public Shape {
    fields = List.copyOf(fields);
  }
}
