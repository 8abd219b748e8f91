package dev.datagen.core.validation.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Records in a temporary file, dealt out to partitions and read back a partition at a time, in the
 * order in which they were written. The file is gone once it is closed, or the process is.
 */
final class SpillFile implements AutoCloseable {

  private static final int BLOCK = 1 << 14;

  /** Takes the records of a partition: {@code key} holds the key's bytes. */
  interface Reader {
    void read(long number, long other, KeyBytes key);
  }

  /** The blocks of one partition: full ones in the file, the last one in memory. */
  private static final class Partition {
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
    private final List<long[]> blocks = new ArrayList<>();
  }

  private final FileChannel channel;
  private final Path path;
  private final Partition[] partitions;
  private final byte[] header = new byte[20];
  private long end;

  /**
   * @param count how many partitions, a power of two
   */
  SpillFile(int count) {
    try {
      path = Files.createTempFile("datagen-keys", ".spill");
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw failure(e);
    }
    partitions = new Partition[count];
    for (int i = 0; i < count; i++) {
      partitions[i] = new Partition();
    }
  }

  private static UncheckedIOException failure(IOException e) {
    String folder = System.getProperty("java.io.tmpdir");
    return new UncheckedIOException(
        "the keys to be validated do not fit the memory and cannot be written to "
            + folder
            + ": "
            + e.getMessage()
            + "; free some space, choose another folder (DATAGEN_OPTS=-Djava.io.tmpdir=…), or give"
            + " Java more memory",
        e);
  }

  int partitions() {
    return partitions.length;
  }

  /** The partition that keys of that hash belong to. */
  int partitionOf(long hash) {
    return (int) (hash >>> 24) & partitions.length - 1;
  }

  /** Writes a record: two numbers and a key. */
  void write(int partition, long number, long other, byte[] key, int offset, int length) {
    putLong(0, number);
    putLong(8, other);
    for (int i = 0; i < 4; i++) {
      header[16 + i] = (byte) (length >>> 8 * i);
    }
    ByteArrayOutputStream buffer = partitions[partition].buffer;
    buffer.write(header, 0, header.length);
    buffer.write(key, offset, length);
    if (buffer.size() >= BLOCK) {
      flush(partitions[partition]);
    }
  }

  private void putLong(int at, long value) {
    for (int i = 0; i < 8; i++) {
      header[at + i] = (byte) (value >>> 8 * i);
    }
  }

  private void flush(Partition partition) {
    ByteBuffer bytes = ByteBuffer.wrap(partition.buffer.toByteArray());
    partition.blocks.add(new long[] {end, bytes.remaining()});
    try {
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
    } catch (IOException e) {
      throw failure(e);
    }
    partition.buffer.reset();
  }

  /** Reads the records of a partition in the order in which they were written. */
  void read(int partition, Reader reader) {
    KeyBytes key = new KeyBytes();
    Partition read = partitions[partition];
    for (long[] block : read.blocks) {
      ByteBuffer bytes = ByteBuffer.allocate((int) block[1]);
      try {
        while (bytes.hasRemaining()) {
          if (channel.read(bytes, block[0] + bytes.position()) < 0) {
            throw new IOException("the file was cut");
          }
        }
      } catch (IOException e) {
        throw failure(e);
      }
      records(bytes.array(), key, reader);
    }
    records(read.buffer.toByteArray(), key, reader);
  }

  private static void records(byte[] bytes, KeyBytes key, Reader reader) {
    for (int at = 0; at < bytes.length; ) {
      long number = getLong(bytes, at);
      long other = getLong(bytes, at + 8);
      int length = (int) (getLong(bytes, at + 16, 4));
      key.set(bytes, at + 20, length);
      reader.read(number, other, key);
      at += 20 + length;
    }
  }

  private static long getLong(byte[] bytes, int at) {
    return getLong(bytes, at, 8);
  }

  private static long getLong(byte[] bytes, int at, int size) {
    long value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = value << 8 | bytes[at + i] & 0xff;
    }
    return value;
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the temporary file " + path, e);
    }
  }
}
