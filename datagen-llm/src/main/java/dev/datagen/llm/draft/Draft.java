package dev.datagen.llm.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A schema that somebody proposes.
 *
 * @param schema the document
 * @param notes what its reader should know: what was assumed, left out or not understood
 */
public record Draft(ObjectNode schema, List<String> notes) {

  public Draft {
    notes = List.copyOf(notes);
  }
}
