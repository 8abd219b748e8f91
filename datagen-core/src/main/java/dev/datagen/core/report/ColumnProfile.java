package dev.datagen.core.report;

import dev.datagen.api.column.ColumnType;

/**
 * What a column holds.
 *
 * @param name the column
 * @param type its declared type
 * @param nulls how many values are null
 * @param missing share of values that are null, 0 to 1
 * @param min the least value as text, times as ISO-8601; null where there is none
 * @param max the greatest value, likewise
 * @param mean the mean of a numeric column, exact but for the last rounding; else null
 * @param detail quantiles, distinct count and top values; null unless they were asked for
 */
public record ColumnProfile(
    String name,
    ColumnType type,
    long nulls,
    double missing,
    String min,
    String max,
    Double mean,
    ColumnDetail detail) {}
