package dev.datagen.core.validation.join;

/**
 * A way from the rows of a table to rows of another: a column that holds the other's key.
 *
 * @param from the table
 * @param own index of its column
 * @param to the other table
 * @param key index of the other's column
 */
public record Hop(String from, int own, String to, int key) {}
