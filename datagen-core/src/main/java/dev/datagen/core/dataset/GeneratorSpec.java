package dev.datagen.core.dataset;

/**
 * The generator of a column: in a schema an object with one key, the generator's id, whose value
 * are the arguments.
 *
 * @param id id of an installed generator
 * @param arguments its typed arguments, an instance of the class its factory names
 */
public record GeneratorSpec(String id, Record arguments) {}
