package dev.datagen.core.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.dataset.Vocabulary;

/** The JSON Schema of the whole language, plugins included. */
public final class JsonSchema {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private JsonSchema() {}

  /**
   * The JSON Schema (draft 2020-12) of schema documents that may use these words. It accepts what
   * reading accepts, but for what only makes sense together: names that must exist, counts that
   * must match.
   *
   * @return JSON text ending in a line break; the same for the same vocabulary
   */
  public static String of(Vocabulary vocabulary) {
    Definitions definitions = new Definitions(vocabulary);
    ObjectNode root = Definitions.JSON.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Datagen schema language 1.0");
    root.setAll(definitions.object(DatasetSpec.class));
    root.set("$defs", definitions.all());
    try {
      return new ObjectMapper()
              .writer(
                  new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
              .writeValueAsString(root)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that is no JSON", e);
    }
  }
}
