package dev.datagen.api.source;

import dev.datagen.api.column.ColumnType;

/**
 * A column found.
 *
 * @param name its name
 * @param type its type as one of ours; null if it has none, then it is never read
 * @param typeText its type as the source calls it, for messages: {@code "optional int96"}
 */
public record SourceColumn(String name, ColumnType type, String typeText) {}
