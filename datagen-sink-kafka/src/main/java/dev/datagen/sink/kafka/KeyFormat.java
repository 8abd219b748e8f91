package dev.datagen.sink.kafka;

import dev.datagen.api.option.Doc;

/** How the keys of records are written. */
public enum KeyFormat {
  @Doc(
      "As Kafka's own serializers do: int, datetime (microseconds) and date (days) as 8 bytes,"
          + " float as 8, bool as 1, everything else as UTF-8 text")
  NATIVE,
  @Doc("The value as UTF-8 text")
  STRING,
  @Doc("The value as JSON")
  JSON,
  @Doc("Avro binary of the value alone; its schema is registered")
  AVRO
}
