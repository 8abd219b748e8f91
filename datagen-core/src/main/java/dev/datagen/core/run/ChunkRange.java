package dev.datagen.core.run;

/**
 * Chunks {@code first} (inclusive) to {@code end} (exclusive) of a table.
 *
 * @param first number of the first chunk
 * @param end number behind the last chunk
 */
record ChunkRange(long first, long end) {

  long size() {
    return end - first;
  }
}
