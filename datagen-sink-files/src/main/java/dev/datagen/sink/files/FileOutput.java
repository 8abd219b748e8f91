package dev.datagen.sink.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file under way that computes its SHA-256 while it is written. */
public final class FileOutput extends OutputStream {

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final OutputStream target;
  private final MessageDigest digest = sha256();
  private final byte[] buffer = new byte[BUFFER];
  private int buffered;
  private long position;

  FileOutput(Path path, FileOpener opener) throws IOException {
    this.path = path;
    try {
      target = opener.open(path);
    } catch (IOException e) {
      throw Failure.of("cannot create", path, e);
    }
  }

  /** The digest of everything written, in lower-case hexadecimal; once, when closed. */
  public String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** How many bytes were written. */
  public long position() {
    return position;
  }

  @Override
  public void write(int value) throws IOException {
    if (buffered == BUFFER) {
      flushBuffer();
    }
    buffer[buffered++] = (byte) value;
    position++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > BUFFER - buffered) {
      flushBuffer();
    }
    if (length >= BUFFER) {
      writeThrough(bytes, offset, length);
    } else {
      System.arraycopy(bytes, offset, buffer, buffered, length);
      buffered += length;
    }
    position += length;
  }

  @Override
  public void flush() throws IOException {
    flushBuffer();
  }

  @Override
  public void close() throws IOException {
    try (target) {
      flushBuffer();
    }
  }

  /** Where it is written, before it gets its name. */
  public Path path() {
    return path;
  }

  /** Closes without writing what is still buffered. */
  public void discard() throws IOException {
    buffered = 0;
    target.close();
  }

  private void flushBuffer() throws IOException {
    int length = buffered;
    buffered = 0;
    writeThrough(buffer, 0, length);
  }

  private void writeThrough(byte[] bytes, int offset, int length) throws IOException {
    int end = offset + length;
    for (int from = offset; from < end; from += BUFFER) {
      // In slices, which stay in the processor's cache: larger ones pass through memory that the
      // system must map anew every time.
      int slice = Math.min(BUFFER, end - from);
      digest.update(bytes, from, slice);
      try {
        target.write(bytes, from, slice);
      } catch (IOException e) {
        throw Failure.of("cannot write", path, e);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
