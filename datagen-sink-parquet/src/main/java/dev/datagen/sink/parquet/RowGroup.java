package dev.datagen.sink.parquet;

import dev.datagen.sink.parquet.page.ColumnEncoder;
import dev.datagen.sink.parquet.page.EncodedDictionary;
import dev.datagen.sink.parquet.page.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Collects the pages of one row group, since a file holds them column by column. */
final class RowGroup {

  private final List<ColumnEncoder> encoders;
  private final List<List<Page>> pages = new ArrayList<>();
  private final EncodedDictionary[] dictionaries;
  private int rows;

  RowGroup(List<ColumnEncoder> encoders) {
    this.encoders = encoders;
    dictionaries = new EncodedDictionary[encoders.size()];
    for (int column = 0; column < encoders.size(); column++) {
      pages.add(new ArrayList<>());
    }
  }

  int rows() {
    return rows;
  }

  void add(PreparedChunk.Piece piece) throws IOException {
    for (int column = 0; column < encoders.size(); column++) {
      for (Page page : piece.pages().get(column)) {
        add(column, page);
      }
    }
    rows += piece.rows();
  }

  /** A column chunk has one dictionary: the first; pages with another are written out. */
  private void add(int column, Page page) throws IOException {
    List<Page> collected = pages.get(column);
    if (page.source() == null) {
      collected.add(page);
      return;
    }
    EncodedDictionary dictionary = encoders.get(column).dictionary(page);
    if (dictionaries[column] == null) {
      dictionaries[column] = dictionary;
    }
    if (dictionaries[column].same(dictionary)) {
      collected.add(page.withoutSource());
    } else {
      collected.addAll(encoders.get(column).encodeWithoutDictionary(page));
    }
  }

  void write(ParquetFileWriter writer, List<ColumnDescriptor> columns, CompressionCodecName codec)
      throws IOException {
    writer.startBlock(rows);
    for (int column = 0; column < columns.size(); column++) {
      writer.startColumn(columns.get(column), rows, codec);
      if (dictionaries[column] != null) {
        writer.writeDictionaryPage(dictionaries[column].page());
      }
      for (Page page : pages.get(column)) {
        writer.writeDataPageV2(
            page.rows(),
            page.nulls(),
            page.rows(),
            BytesInput.empty(),
            BytesInput.from(page.levels()),
            page.encoding(),
            BytesInput.from(page.values()),
            page.compressed(),
            page.uncompressedSize(),
            page.statistics());
      }
      writer.endColumn();
    }
    writer.endBlock();
  }
}
