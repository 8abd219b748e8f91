package dev.datagen.core.run;

import dev.datagen.api.rows.Chunk;

/**
 * Rows as they were made, true to the schema.
 *
 * @param chunk the rows
 * @param lap which lap of a loop they are of: 0 for the dataset itself, 1 for its first repetition,
 *     …
 */
public record Whole(Chunk chunk, int lap) {}
