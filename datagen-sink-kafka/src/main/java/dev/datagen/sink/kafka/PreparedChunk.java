package dev.datagen.sink.kafka;

/**
 * A chunk as records.
 *
 * @param table number of its table in the run
 * @param keys key of each record, null where there is none
 * @param values value of each record, null for a deletion
 * @param times time of each record in milliseconds; null if the table has no time
 * @param partitions partition of each record, negative where the producer shall choose
 * @param inTableOrder whether tables follow one another, rather than take turns by event time
 * @param rows position in its table of each row; null unless records carry it
 * @param bytes bytes of all keys and values together
 */
record PreparedChunk(
    int table,
    byte[][] keys,
    byte[][] values,
    long[] times,
    int[] partitions,
    boolean inTableOrder,
    long[] rows,
    long bytes) {

  int size() {
    return values.length;
  }
}
