package dev.datagen.llm.offline;

/**
 * A place in the words where a table is named.
 *
 * @param mention the table
 * @param first its first word
 * @param end the word behind its last one
 * @param plural whether it stands in the plural
 */
record TablePlace(Mention mention, int first, int end, boolean plural) {}
