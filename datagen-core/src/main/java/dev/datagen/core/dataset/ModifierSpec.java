package dev.datagen.core.dataset;

/**
 * A modifier of a column or table: in a schema {@code {"transform": id, "args": {…}}}.
 *
 * @param transform id of an installed modifier
 * @param args its typed arguments, an instance of the class its factory names
 */
public record ModifierSpec(String transform, Record args) {}
