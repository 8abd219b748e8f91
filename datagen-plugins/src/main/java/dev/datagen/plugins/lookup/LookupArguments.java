package dev.datagen.plugins.lookup;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;
import java.util.Map;

/** Arguments of the generator {@code lookup}. */
@Doc(
    "Takes the value of another table's row: this row's own ancestor where the table is one, else"
        + " a row found by equal keys (on), else a random row. In its own table a row refers to an"
        + " earlier one, the first to none or, where the column is not nullable, to itself.")
@Example("{\"from\": \"store.city\", \"on\": {\"this_key\": \"store_id\"}}")
public record LookupArguments(
    @Doc("The column to take: \"table.column\". Its final value, modifiers included.") String from,
    @Doc(
            "Finds the row by equal keys: {\"this_key\": \"store_id\"} matches this row's store_id"
                + " with the other table's column of that name, or its primary key if it has none;"
                + " {\"local\": \"other\"} names both sides. Several pairs must all match; of"
                + " several matches one is taken at random.")
        @Nullable
        Map<String, String> on,
    @Doc(
            "How popular the rows are that are picked at random: \"uniform\" (the default),"
                + " \"zipf@1.1\" or \"head_tail@{0.8,1.2}\". Which rows are the popular ones is"
                + " shuffled, the same way for every column that refers to the table; in its own"
                + " table earlier rows are the more popular.")
        @Nullable
        String weightsKind) {}
