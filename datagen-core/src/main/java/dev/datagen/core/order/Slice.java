package dev.datagen.core.order;

/**
 * A slice of a table: consecutive rows, sorted by time.
 *
 * @param table place of the table in the list that is sorted
 * @param firstRow the first of the rows
 * @param size how many rows
 * @param firstTime the earliest time
 * @param bytes the pairs of time and row, written by {@link PairWriter}
 */
record Slice(int table, long firstRow, int size, long firstTime, Spill.Region bytes) {}
