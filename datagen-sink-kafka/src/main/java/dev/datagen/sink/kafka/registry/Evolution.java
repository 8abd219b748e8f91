package dev.datagen.sink.kafka.registry;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** Whether readers can do with the schema that follows another one. */
public final class Evolution {

  private Evolution() {}

  /**
   * Refuses an Avro schema that cannot read what was written with the newest one of its subject,
   * which registries without a rule of their own would let pass.
   */
  public static void check(SchemaRegistry registry, String subject, Schema schema)
      throws IOException {
    Optional<RegisteredSchema> newest = registry.newest(subject);
    if (newest.isEmpty()) {
      return;
    }
    SchemaCompatibility.SchemaPairCompatibility pair;
    try {
      Schema former = new Schema.Parser().parse(newest.get().text());
      pair = SchemaCompatibility.checkReaderWriterCompatibility(schema, former);
    } catch (AvroRuntimeException e) {
      throw new IOException(
          "the newest schema of "
              + subject
              + " is no Avro schema; write to another topic (topic.prefix)",
          e);
    }
    if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
      String differences =
          pair.getResult().getIncompatibilities().stream()
              .map(found -> found.getLocation() + " " + found.getMessage())
              .collect(Collectors.joining("; "));
      throw new IOException(
          "the table's columns have changed such that readers of "
              + subject
              + " could not read what is in the topic already: "
              + differences
              + "; write to another topic (topic.prefix), or set schema.check=false");
    }
  }
}
