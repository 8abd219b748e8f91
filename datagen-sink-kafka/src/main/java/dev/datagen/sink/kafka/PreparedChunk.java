package dev.datagen.sink.kafka;

import dev.datagen.sink.kafka.encode.EncodedRows;

/**
 * A chunk as records.
 *
 * @param table number of its table in the run
 * @param keys key of each record, none where there is no key
 * @param values value of each record, none for a deletion
 * @param times time of each record in milliseconds; null if the table has no time
 * @param partitions partition of each record, or {@link #ANY_PARTITION}
 * @param inTableOrder whether tables follow one another, rather than take turns by event time
 * @param rows position in its table of each row; null unless records carry it
 */
record PreparedChunk(
    int table,
    EncodedRows keys,
    EncodedRows values,
    long[] times,
    int[] partitions,
    boolean inTableOrder,
    long[] rows) {

  /** Where the producer shall choose the partition. */
  static final int ANY_PARTITION = -1;

  int size() {
    return values.size();
  }

  /** Bytes of all keys and values together. */
  long bytes() {
    return keys.bytes() + values.bytes();
  }
}
