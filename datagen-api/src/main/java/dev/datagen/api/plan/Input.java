package dev.datagen.api.plan;

import dev.datagen.api.column.ColumnType;

/**
 * A handle on a column that a component declared it reads, got from its context at planning and
 * redeemed by {@link Inputs#column} at run time.
 *
 * @param slot number of the input within the column: its generator and all its modifiers count on
 * @param name the column as it was asked for: {@code "country"} or {@code "user.created_at"}
 * @param type its declared type
 * @param nullable whether it may hold nulls
 * @param unique whether no value occurs twice as the component reads it: the column is unique and,
 *     for an ancestor's column, no two rows share that ancestor
 */
public record Input(int slot, String name, ColumnType type, boolean nullable, boolean unique) {}
