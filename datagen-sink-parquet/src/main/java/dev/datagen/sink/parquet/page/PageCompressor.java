package dev.datagen.sink.parquet.page;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.Arrays;
import org.xerial.snappy.Snappy;

/** Compresses pages. Not thread safe: one for each {@link Scratch}. */
interface PageCompressor extends AutoCloseable {

  /** The first {@code length} bytes, compressed, in an array of their own. */
  byte[] compress(byte[] bytes, int length) throws IOException;

  @Override
  default void close() {}

  /** Leaves pages as they are. */
  static PageCompressor none() {
    return Arrays::copyOf;
  }

  /** Raw Snappy blocks. */
  static PageCompressor snappy() {
    return new PageCompressor() {
      private byte[] target = new byte[0];

      @Override
      public byte[] compress(byte[] bytes, int length) throws IOException {
        int most = Snappy.maxCompressedLength(length);
        if (target.length < most) {
          target = new byte[most];
        }
        return Arrays.copyOf(target, Snappy.compress(bytes, 0, length, target, 0));
      }
    };
  }

  /** Zstandard frames of that level (1 to 22). */
  static PageCompressor zstd(int level) {
    ZstdCompressCtx context = new ZstdCompressCtx();
    context.setLevel(level);
    return new PageCompressor() {
      private byte[] target = new byte[0];

      @Override
      public byte[] compress(byte[] bytes, int length) throws IOException {
        int most = Math.toIntExact(com.github.luben.zstd.Zstd.compressBound(length));
        if (target.length < most) {
          target = new byte[most];
        }
        try {
          int size = context.compressByteArray(target, 0, target.length, bytes, 0, length);
          return Arrays.copyOf(target, size);
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
