package dev.datagen.sink.parquet;

import dev.datagen.api.option.Doc;
import java.util.Locale;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** How pages are compressed. */
public enum Compression {
  @Doc("Snappy: fast, read by everything")
  SNAPPY(CompressionCodecName.SNAPPY),
  @Doc("Zstandard: smaller files, a little slower")
  ZSTD(CompressionCodecName.ZSTD),
  @Doc("no compression; dictionaries and bit-packing still make columns small")
  NONE(CompressionCodecName.UNCOMPRESSED);

  private final CompressionCodecName codec;

  Compression(CompressionCodecName codec) {
    this.codec = codec;
  }

  /** The codec as the Parquet format names it. */
  public CompressionCodecName codec() {
    return codec;
  }

  /** The name as an option has it. */
  String optionName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
