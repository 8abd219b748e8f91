package dev.datagen.core.dataset;

import java.util.Map;

/**
 * The words that plugins add to the language: id → class of the arguments (a record), in the order
 * of the ids.
 *
 * @param generators what a column's {@code generator} may name
 * @param modifiers what {@code transform} may name
 * @param validators what {@code validators} may name
 * @param sinks what {@code sinks} and {@code --sink} may name, with the class of the options
 */
public record Vocabulary(
    Map<String, Class<? extends Record>> generators,
    Map<String, Class<? extends Record>> modifiers,
    Map<String, Class<? extends Record>> validators,
    Map<String, Class<? extends Record>> sinks) {}
