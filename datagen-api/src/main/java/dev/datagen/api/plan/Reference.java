package dev.datagen.api.plan;

import dev.datagen.api.column.ColumnType;
import java.util.OptionalLong;

/**
 * A handle on a column of another table (or of earlier rows of the same) whose rows the component
 * chooses itself, got from its context at planning and redeemed by {@link Inputs#pick} at run time.
 *
 * @param slot number of the reference within the column: its generator and all its modifiers count
 *     on
 * @param table the other table
 * @param column its column
 * @param type that column's declared type
 * @param nullable whether that column may hold nulls
 * @param self whether the table is the component's own, so that only earlier rows may be picked
 * @param rows how many rows the table has, where that is known before any row is made (not for a
 *     fact whose fan-out is random)
 */
public record Reference(
    int slot,
    String table,
    String column,
    ColumnType type,
    boolean nullable,
    boolean self,
    OptionalLong rows) {}
