package dev.datagen.sink.kafka.read;

import dev.datagen.sink.kafka.registry.RegisteredSchema;
import dev.datagen.sink.kafka.registry.SchemaRegistry;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Schemas by number, each asked for once. Safe for several threads at once. */
final class Schemas {

  private final SchemaRegistry registry;
  private final Map<Integer, RegisteredSchema> known = new HashMap<>();

  /**
   * @param registry null if there is none
   */
  Schemas(SchemaRegistry registry) {
    this.registry = registry;
  }

  synchronized RegisteredSchema byId(int id) throws IOException {
    RegisteredSchema schema = known.get(id);
    if (schema == null) {
      if (registry == null) {
        throw new IOException(
            "the records refer to the schema number "
                + id
                + "; say where the registry is (--source-option registry.url=…)");
      }
      schema = registry.byId(id);
      known.put(id, schema);
    }
    return schema;
  }
}
