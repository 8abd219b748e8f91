package dev.datagen.sink.text;

import com.github.luben.zstd.Zstd;
import dev.datagen.api.option.Doc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** How a text file is compressed: piece by piece, in the workers. */
public enum Compression {
  @Doc("none")
  NONE(""),
  @Doc("gzip, .gz: read by everything")
  GZIP(".gz"),
  @Doc("Zstandard, .zst: smaller and several times faster")
  ZSTD(".zst");

  private static final int ZSTD_LEVEL = 3;

  private final String extension;

  Compression(String extension) {
    this.extension = extension;
  }

  /** What the names of such files end in. */
  public String extension() {
    return extension;
  }

  /** What a name's ending says. */
  static Compression ofName(String name) {
    for (Compression compression : values()) {
      if (compression != NONE && name.endsWith(compression.extension)) {
        return compression;
      }
    }
    return NONE;
  }

  /**
   * Compresses a piece of a file; the pieces of a file one after the other are the whole file
   * compressed (members of gzip, frames of Zstandard).
   */
  byte[] compress(byte[] bytes, int length) throws IOException {
    return switch (this) {
      case NONE -> bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
      case GZIP -> gzip(bytes, length);
      case ZSTD -> zstd(bytes, length);
    };
  }

  private static byte[] gzip(byte[] bytes, int length) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(length / 3 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, 1 << 14)) {
      gzip.write(bytes, 0, length);
    }
    return compressed.toByteArray();
  }

  private static byte[] zstd(byte[] bytes, int length) throws IOException {
    byte[] compressed = new byte[Math.toIntExact(Zstd.compressBound(length))];
    long size =
        Zstd.compressByteArray(compressed, 0, compressed.length, bytes, 0, length, ZSTD_LEVEL);
    if (Zstd.isError(size)) {
      throw new IOException("cannot compress with Zstandard: " + Zstd.getErrorName(size));
    }
    return Arrays.copyOf(compressed, (int) size);
  }
}
