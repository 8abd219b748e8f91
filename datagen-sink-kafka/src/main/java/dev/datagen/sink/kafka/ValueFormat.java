package dev.datagen.sink.kafka;

import dev.datagen.api.option.Doc;

/** How the values of records are written. */
public enum ValueFormat {
  @Doc("Avro binary; its schema is derived from the table and registered")
  AVRO,
  @Doc("A JSON object, without a schema")
  JSON,
  @Doc("A JSON object whose JSON Schema is registered")
  JSON_SCHEMA;

  /** Whether a schema is registered. */
  public boolean isRegistered() {
    return this != JSON;
  }
}
