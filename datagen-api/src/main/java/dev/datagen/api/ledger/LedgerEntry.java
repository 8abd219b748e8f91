package dev.datagen.api.ledger;

/**
 * One thing that was done to a row on purpose: a value changed, or the row itself lost, repeated,
 * delayed or deleted on its way.
 *
 * @param row position of the row in its table, from 0
 * @param key the row's primary key as text, for data that tell no positions; null if it has none
 * @param column the column; null where the whole row is concerned
 * @param modifier what did it: the modifier's name in a schema, {@code null} for a null rate,
 *     {@code late}, {@code duplicate}, {@code drop} or {@code tombstone} for a row on its way
 * @param before the value that the row would have without it, or when a late row would have come,
 *     as text; null if none
 * @param after the value that the row has, or when a late row came, as text; null if none
 */
public record LedgerEntry(
    long row, String key, String column, String modifier, String before, String after) {}
