package dev.datagen.sink.parquet.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/** Finds and reads a file's footer. */
final class Footer {

  private static final String MAGIC = "PAR1";
  private static final int TAIL = 8;

  private Footer() {}

  static ParquetMetadata read(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < MAGIC.length() + TAIL || !MAGIC.equals(text(read(channel, 0, MAGIC.length())))) {
      throw new IOException("not a Parquet file");
    }
    byte[] tail = read(channel, size - TAIL, TAIL);
    int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (!text(tail).endsWith(MAGIC) || length < 0 || length > size - TAIL - MAGIC.length()) {
      throw new IOException("incomplete: it does not end as a Parquet file does");
    }
    byte[] footer = read(channel, size - TAIL - length, length);
    try {
      return new ParquetMetadataConverter()
          .readParquetMetadata(
              new ByteArrayInputStream(footer), ParquetMetadataConverter.NO_FILTER);
    } catch (IOException | RuntimeException e) {
      // what the library says names classes and addresses of objects
      throw new IOException("its footer is damaged", e);
    }
  }

  /** Reads exactly so many bytes from a position of the file. */
  static byte[] read(FileChannel channel, long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new EOFException("incomplete: it ends at byte " + channel.size());
      }
    }
    return bytes.array();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
