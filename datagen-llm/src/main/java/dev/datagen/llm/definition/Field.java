package dev.datagen.llm.definition;

/**
 * A field of a shape.
 *
 * @param name its name
 * @param doc what is said about it, empty if nothing
 * @param nullable whether it may be null or absent
 * @param value what it holds
 */
public record Field(String name, String doc, boolean nullable, FieldValue value) {}
