package dev.datagen.sink.kafka.read;

import org.apache.kafka.common.TopicPartition;

/**
 * What there was in a partition when reading began.
 *
 * @param partition the partition
 * @param begin offset of the first record there is
 * @param end offset behind the last record that was committed
 */
record PartitionRange(TopicPartition partition, long begin, long end) {

  boolean isEmpty() {
    return begin >= end;
  }
}
