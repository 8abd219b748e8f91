package dev.datagen.core.order;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps bytes: the first ones in memory, the rest in a temporary file that is gone when this is
 * closed or the process ends. Thread safe.
 */
final class Spill implements AutoCloseable {

  /** Bytes that were kept. */
  interface Region {

    /** How many. */
    long length();

    /**
     * Reads from {@code offset} on as many bytes as {@code target} takes or there are; returns how
     * many.
     */
    int read(long offset, byte[] target) throws IOException;
  }

  private final Path directory;
  private final long inMemory;
  private long kept;
  private long written;
  private Path file;
  private FileChannel channel;

  /**
   * @param directory where the file is made, if one is needed
   * @param inMemory how many bytes are kept in memory
   */
  Spill(Path directory, long inMemory) {
    this.directory = directory;
    this.inMemory = inMemory;
  }

  /** Keeps bytes; takes ownership of the array. */
  synchronized Region add(byte[] bytes) throws IOException {
    if (kept + bytes.length <= inMemory) {
      kept += bytes.length;
      return new InMemory(bytes);
    }
    try {
      if (channel == null) {
        open();
      }
      Region region = new InFile(channel, written, bytes.length);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        written += channel.write(buffer, written);
      }
      return region;
    } catch (IOException e) {
      throw new IOException(
          "cannot write the temporary file that holds the order of events ("
              + (file == null ? directory : file)
              + "): "
              + e.getMessage()
              + "; choose another place with -Djava.io.tmpdir=DIR in DATAGEN_OPTS",
          e);
    }
  }

  private void open() throws IOException {
    file = Files.createTempFile(directory, "datagen-order-", ".tmp");
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Bytes in the file. */
  synchronized long spilled() {
    return written;
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private record InMemory(byte[] bytes) implements Region {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public int read(long offset, byte[] target) {
      int count = (int) Math.min(target.length, bytes.length - offset);
      System.arraycopy(bytes, (int) offset, target, 0, count);
      return count;
    }
  }

  private record InFile(FileChannel channel, long start, long length) implements Region {
    @Override
    public int read(long offset, byte[] target) throws IOException {
      int count = (int) Math.min(target.length, length - offset);
      ByteBuffer buffer = ByteBuffer.wrap(target, 0, count);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, start + offset + buffer.position()) < 0) {
          throw new IOException("the temporary file that holds the order of events was cut short");
        }
      }
      return count;
    }
  }
}
