package dev.datagen.sink.parquet.read;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Decompresses pages of untrusted files: never more bytes than the page says, never too many. */
final class Decompression {

  /** A page that claims to be larger is taken for damaged. */
  static final int MAX_PAGE_BYTES = 1 << 29;

  private Decompression() {}

  static byte[] decompress(
      CompressionCodecName codec, byte[] source, int offset, int length, int uncompressed) {
    if (length < 0 || uncompressed < 0 || uncompressed > MAX_PAGE_BYTES) {
      throw new IllegalArgumentException("a page claims to have " + uncompressed + " bytes");
    }
    if (uncompressed == 0) {
      return new byte[0];
    }
    int size;
    byte[] target = new byte[uncompressed];
    try {
      size =
          switch (codec) {
            case UNCOMPRESSED -> copy(source, offset, length, target);
            case SNAPPY -> snappy(source, offset, length, target);
            case ZSTD ->
                (int) Zstd.decompressByteArray(target, 0, uncompressed, source, offset, length);
            case GZIP -> gzip(source, offset, length, target);
            case LZO, BROTLI, LZ4, LZ4_RAW ->
                throw new IllegalArgumentException("compressed with " + codec.name());
          };
    } catch (IOException | ZstdException e) {
      throw new IllegalArgumentException("a page cannot be decompressed: " + e.getMessage(), e);
    }
    if (size != uncompressed) {
      throw new IllegalArgumentException(
          "a page has " + size + " bytes but claims to have " + uncompressed);
    }
    return target;
  }

  private static int copy(byte[] source, int offset, int length, byte[] target) {
    if (length == target.length) {
      System.arraycopy(source, offset, target, 0, length);
    }
    return length;
  }

  private static int snappy(byte[] source, int offset, int length, byte[] target)
      throws IOException {
    int size = Snappy.uncompressedLength(source, offset, length);
    return size == target.length ? Snappy.uncompress(source, offset, length, target, 0) : size;
  }

  private static int gzip(byte[] source, int offset, int length, byte[] target) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(
            new ByteArrayInputStream(Arrays.copyOfRange(source, offset, offset + length)))) {
      return in.readNBytes(target, 0, target.length);
    }
  }
}
