package dev.datagen.sink.kafka.registry;

/**
 * A schema as the registry has it.
 *
 * @param id its number
 * @param type {@code AVRO} or {@code JSON}
 * @param text the schema
 */
public record RegisteredSchema(int id, String type, String text) {}
