package dev.datagen.sink.kafka.read;

import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What surrounds the data of a value.
 *
 * @param schema number of the registered schema, 0 if none is told
 * @param offset where the data begin
 */
record Envelope(int schema, int offset) {

  private static final String HEADER = "apicurio.value.contentId";
  private static final int SHORT = 1 + Integer.BYTES;
  private static final int LONG = 1 + Long.BYTES;

  /** Sees it from the record: numbers begin with 1, so four zero bytes are half of eight. */
  static Envelope of(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(HEADER);
    if (header != null && header.value().length == Long.BYTES) {
      return new Envelope((int) ByteBuffer.wrap(header.value()).getLong(), 0);
    }
    byte[] value = record.value();
    if (value.length < SHORT || value[0] != 0) {
      return new Envelope(0, 0);
    }
    ByteBuffer bytes = ByteBuffer.wrap(value);
    int id = bytes.getInt(1);
    return id == 0 && value.length >= LONG
        ? new Envelope((int) bytes.getLong(1), LONG)
        : new Envelope(id, SHORT);
  }
}
