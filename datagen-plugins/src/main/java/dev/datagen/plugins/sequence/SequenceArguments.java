package dev.datagen.plugins.sequence;

import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;

/**
 * Where a sequence starts and how it goes on.
 *
 * @param start value of the first row
 * @param step difference of one row to the next, not 0
 */
@Doc("Consecutive integers: row i of the table has start + i * step. Always unique.")
@Example("{\"start\": 1000, \"step\": 10}")
public record SequenceArguments(
    @Doc("Value of the table's first row.") @Default("1") long start,
    @Doc("Difference of one row to the next; negative to count down, never 0.") @Default("1")
        long step) {}
