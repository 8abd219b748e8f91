package dev.datagen.cli.preview;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;

/** Options of the console sink. */
@Doc("Prints the first rows of each table on standard output; the others are made and dropped.")
@Example("{\"rows\": 5}")
public record ConsoleOptions(
    @Doc("How many rows of each table are printed.") @Default("10") @Bounds(min = 1, max = 10_000)
        int rows) {}
