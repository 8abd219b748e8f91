package dev.datagen.api.rows;

import dev.datagen.api.column.ColumnType;

/**
 * One column of a table as sinks and validators see it.
 *
 * @param name the column's name
 * @param type its declared type
 * @param nullable whether it may hold nulls
 * @param comment the schema author's comment where it is text, else empty
 */
public record ColumnSchema(String name, ColumnType type, boolean nullable, String comment) {}
