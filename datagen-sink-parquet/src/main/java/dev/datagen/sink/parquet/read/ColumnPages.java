package dev.datagen.sink.parquet.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The pages of one column chunk. */
final class ColumnPages implements PageReader {

  private final byte[] bytes;
  private final CompressionCodecName codec;
  private final long valueCount;
  private int position;
  private long valuesRead;

  ColumnPages(byte[] bytes, CompressionCodecName codec, long valueCount) {
    this.bytes = bytes;
    this.codec = codec;
    this.valueCount = valueCount;
  }

  @Override
  public long getTotalValueCount() {
    return valueCount;
  }

  @Override
  public DictionaryPage readDictionaryPage() {
    int start = position;
    if (position < bytes.length) {
      PageHeader header = header();
      if (header.getType() == PageType.DICTIONARY_PAGE) {
        return new DictionaryPage(
            values(header, 0, true),
            header.getUncompressed_page_size(),
            header.getDictionary_page_header().getNum_values(),
            encoding(header.getDictionary_page_header().getEncoding()));
      }
    }
    position = start;
    return null;
  }

  @Override
  public DataPage readPage() {
    while (valuesRead < valueCount) {
      PageHeader header = header();
      switch (header.getType()) {
        case DATA_PAGE:
          return version1(header);
        case DATA_PAGE_V2:
          return version2(header);
        case DICTIONARY_PAGE:
        case INDEX_PAGE:
          position += header.getCompressed_page_size();
          break;
      }
    }
    return null;
  }

  private DataPage version1(PageHeader header) {
    DataPageHeader page = header.getData_page_header();
    valuesRead += page.getNum_values();
    return new DataPageV1(
        values(header, 0, true),
        page.getNum_values(),
        header.getUncompressed_page_size(),
        null,
        encoding(page.getRepetition_level_encoding()),
        encoding(page.getDefinition_level_encoding()),
        encoding(page.getEncoding()));
  }

  private DataPage version2(PageHeader header) {
    DataPageHeaderV2 page = header.getData_page_header_v2();
    valuesRead += page.getNum_values();
    int repetition = page.getRepetition_levels_byte_length();
    int definition = page.getDefinition_levels_byte_length();
    BytesInput repetitionLevels = BytesInput.from(bytes, position, repetition);
    BytesInput definitionLevels = BytesInput.from(bytes, position + repetition, definition);
    return DataPageV2.uncompressed(
        page.getNum_rows(),
        page.getNum_nulls(),
        page.getNum_values(),
        repetitionLevels,
        definitionLevels,
        encoding(page.getEncoding()),
        values(header, repetition + definition, page.isIs_compressed()),
        null);
  }

  private PageHeader header() {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes, position, bytes.length - position);
    try {
      PageHeader header = Util.readPageHeader(in);
      position = bytes.length - in.available();
      int size = header.getCompressed_page_size();
      if (size < 0 || size > bytes.length - position) {
        throw new IllegalArgumentException("a page is longer than its column");
      }
      if (header.isSetCrc() && header.getCrc() != checksum(size)) {
        throw new IllegalArgumentException("a page does not have the checksum that it says");
      }
      return header;
    } catch (IOException e) {
      throw new UncheckedIOException("a page has no readable header", e);
    }
  }

  private int checksum(int size) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, position, size);
    return (int) checksum.getValue();
  }

  private BytesInput values(PageHeader header, int levels, boolean compressed) {
    int offset = position + levels;
    int length = header.getCompressed_page_size() - levels;
    position += header.getCompressed_page_size();
    return BytesInput.from(
        Decompression.decompress(
            compressed ? codec : CompressionCodecName.UNCOMPRESSED,
            bytes,
            offset,
            length,
            header.getUncompressed_page_size() - levels));
  }

  private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
    return Encoding.valueOf(encoding.name());
  }
}
