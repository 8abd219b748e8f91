package dev.datagen.sink.kafka;

import dev.datagen.api.option.Doc;

/** How a record tells which registered schema it was written with. */
public enum Framing {
  @Doc(
      "A zero byte and the schema's number in 4 bytes before the data: Confluent's wire format, and"
          + " the default of Apicurio's serializers")
  CONFLUENT,
  @Doc("The schema's number in a header of the record, as Apicurio's serializers do on request")
  HEADERS,
  @Doc("A zero byte and the schema's number in 8 bytes: Apicurio's older format")
  LEGACY
}
