package dev.datagen.plugins.modifier.arithmetic;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;

/** Arguments of the modifier {@code add}: numbers in the column's unit, times in seconds. */
@Doc("Adds a constant to numbers, or shifts times.")
@Example("{\"value\": 3600}")
public record AddArguments(
    @Doc(
            "What to add: a number; on a datetime seconds; on a date whole days, written in seconds"
                + " (86400 is one day).")
        double value) {}
