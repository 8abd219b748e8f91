package dev.datagen.core.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.core.bind.Field;
import java.util.ArrayList;
import java.util.List;

/** The rules that a field with several names follows: given under one of them, or not at all. */
final class Aliases {

  private Aliases() {}

  /** Adds a field's part of an object's {@code required} and {@code allOf}. */
  static void rules(Field field, boolean complete, ArrayNode required, ArrayNode rules) {
    if (field.aliases().isEmpty()) {
      if (complete && field.required()) {
        required.add(field.name());
      }
      return;
    }
    List<String> names = new ArrayList<>(List.of(field.name()));
    names.addAll(field.aliases());
    if (complete && field.required()) {
      ArrayNode any = rules.addObject().putArray("anyOf");
      names.forEach(name -> any.addObject().putArray("required").add(name));
    }
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        ObjectNode both = rules.addObject().putObject("not");
        both.putArray("required").add(names.get(i)).add(names.get(j));
        ObjectNode properties = both.putObject("properties");
        notNull(properties.putObject(names.get(i)));
        notNull(properties.putObject(names.get(j)));
      }
    }
  }

  private static void notNull(ObjectNode schema) {
    schema.putObject("not").put("type", "null");
  }
}
