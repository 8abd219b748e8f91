package dev.datagen.sink.kafka.registry;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * How records tell the schema they were written with.
 *
 * @param prefix bytes before the data
 * @param headers headers beside it
 */
public record Frame(byte[] prefix, Header[] headers) {

  /** No schema is told. */
  public static final Frame NONE = new Frame(new byte[0], new Header[0]);

  private static final byte MAGIC = 0;

  /** A zero byte and the number in 4 bytes. */
  public static Frame confluent(int id) {
    return new Frame(
        ByteBuffer.allocate(1 + Integer.BYTES).put(MAGIC).putInt(id).array(), new Header[0]);
  }

  /** A zero byte and the number in 8 bytes. */
  public static Frame legacy(int id) {
    return new Frame(
        ByteBuffer.allocate(1 + Long.BYTES).put(MAGIC).putLong(id).array(), new Header[0]);
  }

  /**
   * The number in a header, as Apicurio's serializers name it.
   *
   * @param part {@code key} or {@code value}
   */
  public static Frame headers(int id, String part) {
    return new Frame(
        new byte[0],
        new Header[] {
          new RecordHeader(
              "apicurio." + part + ".contentId",
              ByteBuffer.allocate(Long.BYTES).putLong(id).array())
        });
  }
}
