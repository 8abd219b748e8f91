package dev.datagen.sink.parquet.page;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.Arrays;
import org.xerial.snappy.Snappy;

/** Compresses pages. Not thread safe: one for each {@link Scratch}. */
abstract class PageCompressor implements AutoCloseable {

  /** Pages of random bits are told by a sample of so many bytes, from pages four times as long. */
  private static final int SAMPLE = 16 << 10;

  private byte[] target = new byte[0];

  /** The most bytes that so many can become. */
  abstract int bound(int length);

  /**
   * Compresses a range into {@code compressed}, which has room.
   *
   * @return bytes written
   */
  abstract int compress(byte[] bytes, int offset, int length, byte[] compressed) throws IOException;

  @Override
  public void close() {}

  /** The first {@code length} bytes, compressed, in an array of their own. */
  byte[] compress(byte[] bytes, int length) throws IOException {
    int size = compress(bytes, 0, length, target(length));
    return Arrays.copyOf(target, size);
  }

  /** The same, or null where less than a thirty-second would be saved. */
  byte[] compressIfWorthwhile(byte[] bytes, int length) throws IOException {
    byte[] compressed = target(length);
    if (length >= 4 * SAMPLE && !saves(compress(bytes, length / 2, SAMPLE, compressed), SAMPLE)) {
      return null;
    }
    int size = compress(bytes, 0, length, compressed);
    return saves(size, length) ? Arrays.copyOf(compressed, size) : null;
  }

  private static boolean saves(int compressed, int length) {
    return compressed < length - length / 32;
  }

  private byte[] target(int length) {
    int most = bound(length);
    if (target.length < most) {
      target = new byte[most];
    }
    return target;
  }

  /** Leaves pages as they are. */
  static PageCompressor none() {
    return new PageCompressor() {
      @Override
      int bound(int length) {
        return length;
      }

      @Override
      int compress(byte[] bytes, int offset, int length, byte[] compressed) {
        System.arraycopy(bytes, offset, compressed, 0, length);
        return length;
      }

      @Override
      byte[] compressIfWorthwhile(byte[] bytes, int length) {
        return null;
      }
    };
  }

  /** Raw Snappy blocks. */
  static PageCompressor snappy() {
    return new PageCompressor() {
      @Override
      int bound(int length) {
        return Snappy.maxCompressedLength(length);
      }

      @Override
      int compress(byte[] bytes, int offset, int length, byte[] compressed) throws IOException {
        return Snappy.compress(bytes, offset, length, compressed, 0);
      }
    };
  }

  /** Zstandard frames of that level (1 to 22). */
  static PageCompressor zstd(int level) {
    ZstdCompressCtx context = new ZstdCompressCtx();
    context.setLevel(level);
    return new PageCompressor() {
      @Override
      int bound(int length) {
        return Math.toIntExact(Zstd.compressBound(length));
      }

      @Override
      int compress(byte[] bytes, int offset, int length, byte[] compressed) throws IOException {
        try {
          return context.compressByteArray(compressed, 0, compressed.length, bytes, offset, length);
        } catch (ZstdException e) {
          throw new IOException("zstd could not compress a page: " + e.getMessage(), e);
        }
      }

      @Override
      public void close() {
        context.close();
      }
    };
  }
}
