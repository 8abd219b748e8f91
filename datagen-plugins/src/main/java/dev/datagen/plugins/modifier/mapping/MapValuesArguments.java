package dev.datagen.plugins.modifier.mapping;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Literal;
import java.util.Map;

/**
 * Arguments of the modifier {@code map_values}; keys and values are texts that are read as the
 * column's type.
 */
@Doc("Replaces values by others; a value that is not listed stays.")
@Example("{\"mapping\": {\"UK\": \"GB\", \"EL\": \"GR\"}}")
public record MapValuesArguments(
    @Doc("Old value → new value, both of the column's type; times in ISO-8601.")
        Map<String, Literal> mapping) {}
