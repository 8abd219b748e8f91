package dev.datagen.sink.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A file under way that computes its SHA-256 while it is written. */
final class DigestingOutput extends PositionOutputStream implements OutputFile {

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final OutputStream target;
  private final MessageDigest digest = sha256();
  private final byte[] buffer = new byte[BUFFER];
  private int buffered;
  private long position;

  DigestingOutput(Path path, FileOpener opener) throws IOException {
    this.path = path;
    try {
      target = opener.open(path);
    } catch (IOException e) {
      throw Failure.of("cannot create", path, e);
    }
  }

  /** The digest of everything written, in lower-case hexadecimal; once, when closed. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public long getPos() {
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

  /** Closes without writing what is still buffered. */
  void discard() throws IOException {
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

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    return this;
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    return this;
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  @Override
  public String getPath() {
    return path.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
