package dev.datagen.api.ledger;

/**
 * One value that was changed on purpose.
 *
 * @param row position of the row in its table, from 0
 * @param column the column; null where the whole row is concerned
 * @param modifier what changed it: the modifier's name in a schema, {@code null} for a null rate
 * @param before the value that the row would have without it, as text; null if none
 * @param after the value that the row has, as text; null if none
 */
public record LedgerEntry(long row, String column, String modifier, String before, String after) {}
