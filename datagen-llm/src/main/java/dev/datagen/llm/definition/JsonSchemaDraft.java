package dev.datagen.llm.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.source.InputFile;
import dev.datagen.llm.source.InputProblems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a draft of a JSON Schema (draft 4 to 2020-12) of an object or a list of objects; where the
 * document only defines objects for others to refer to, each is a table. References are followed
 * within the document and nowhere else.
 */
public final class JsonSchemaDraft {

  private JsonSchemaDraft() {}

  /** The draft of a file with a JSON Schema. */
  public static DatasetDraft of(Path file) {
    ObjectNode root =
        Json.object(InputFile.read(file))
            .orElseThrow(
                () -> InputProblems.wrong(file + " is no JSON object", "check the file's syntax"));
    JsonSchemaReader reader = new JsonSchemaReader(root);
    List<Shape> shapes = new ArrayList<>();
    JsonNode top = reader.resolved(root);
    JsonNode rows = JsonSchemaReader.isList(top) ? reader.resolved(top.path("items")) : top;
    if (JsonSchemaReader.isObject(rows)) {
      shapes.add(reader.shape(rows.path("title").asText(InputFile.name(file)), rows));
    } else {
      for (String definitions : List.of("$defs", "definitions")) {
        root.path(definitions)
            .properties()
            .forEach(
                entry -> {
                  JsonNode defined = reader.resolved(entry.getValue());
                  if (JsonSchemaReader.isObject(defined)) {
                    shapes.add(reader.shape(entry.getKey(), defined));
                  }
                });
      }
    }
    if (shapes.isEmpty()) {
      throw InputProblems.wrong(
          file + " describes no object with properties", "name a JSON Schema that does");
    }
    return new DefinitionDraft(InputFile.name(file)).of(shapes);
  }
}
