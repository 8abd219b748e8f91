package dev.datagen.sink.kafka;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Rows of chunks as what a producer takes. Used by one thread at a time. */
final class Records {

  private static final String ROW = "datagen.row";

  private final Scratch keys;
  private final Scratch values;

  /**
   * @param areKept whether somebody may look at a record when it has been sent: an interceptor of
   *     the user's
   */
  Records(boolean areKept) {
    this.keys = new Scratch(!areKept);
    this.values = new Scratch(!areKept);
  }

  /** The record of a row; unless records are kept, its arrays are valid until the next call. */
  ProducerRecord<byte[], byte[]> of(TableStream stream, PreparedChunk chunk, int row) {
    int partition = chunk.partitions()[row];
    long[] times = chunk.times();
    List<Header> headers =
        chunk.rows() == null ? stream.headers() : with(stream.headers(), chunk.rows()[row]);
    return new ProducerRecord<>(
        stream.topic(),
        partition == PreparedChunk.ANY_PARTITION ? null : (Integer) partition,
        times == null || times[row] == RowTimes.NONE ? null : (Long) times[row],
        keys.of(chunk.keys(), row),
        values.of(chunk.values(), row),
        headers.isEmpty() ? null : headers);
  }

  private static List<Header> with(List<Header> headers, long row) {
    List<Header> all = new ArrayList<>(headers);
    all.add(new RecordHeader(ROW, ByteBuffer.allocate(Long.BYTES).putLong(row).array()));
    return all;
  }
}
