package dev.datagen.core.plan;

/**
 * A column whose values, nulls aside, are copied from another unchanged: a lookup and its like. It
 * is a foreign key without saying so.
 *
 * @param from the column copied to, {@code table.column}
 * @param to the column that holds the values, {@code table.column}
 */
public record Copy(String from, String to) {}
