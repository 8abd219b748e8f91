package dev.datagen.llm.sql.make;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.sql.check.Bound;

/** Bounds of dates and times. */
final class Times {

  private static final String ISO =
      "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?)?";

  private Times() {}

  static void bounds(DatasetDraft draft, String column, Bound least, Bound most) {
    ObjectNode range = Json.NODES.objectNode().put("attr", column);
    put(range, "min", least);
    put(range, "max", most);
    if (range.size() > 1) {
      draft.range(range);
    }
  }

  private static void put(ObjectNode range, String key, Bound bound) {
    if (bound != null && bound.value().matches(ISO)) {
      range.put(key, bound.value().replace(' ', 'T'));
    }
  }
}
