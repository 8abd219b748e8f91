package dev.datagen.sink.parquet;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.files.OutputFolder;
import dev.datagen.sink.files.WrittenFile;
import dev.datagen.sink.parquet.page.TableEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;

/** Writes one table: row groups into files, files as soon as they are full. */
final class TableWriter {

  private final TableSchema table;
  private final MessageType message;
  private final TableEncoder encoder;
  private final RowLayout layout;
  private final boolean split;
  private final CompressionCodecName codec;
  private final OutputFolder folder;
  private final List<WrittenFile> files = new ArrayList<>();
  private ParquetFile file;
  private RowGroup group;
  private long rows;

  TableWriter(
      TableSchema table,
      MessageType message,
      TableEncoder encoder,
      ParquetOptions options,
      OutputFolder folder) {
    this.table = table;
    this.message = message;
    this.encoder = encoder;
    this.folder = folder;
    layout = RowLayout.of(table.rowCount(), options);
    split = options.rowsPerFile() != null;
    codec = options.compression().codec();
  }

  TableSchema table() {
    return table;
  }

  TableEncoder encoder() {
    return encoder;
  }

  RowLayout layout() {
    return layout;
  }

  /** The complete files. */
  List<WrittenFile> files() {
    return files;
  }

  void append(PreparedChunk chunk) throws IOException {
    if (chunk.firstRow() != rows) {
      throw new IllegalStateException(
          table.name() + ": row " + rows + " was due, but the chunk begins at " + chunk.firstRow());
    }
    for (PreparedChunk.Piece piece : chunk.pieces()) {
      append(piece);
    }
  }

  private void append(PreparedChunk.Piece piece) throws IOException {
    openFile();
    if (group == null) {
      group = new RowGroup(encoder.columns());
    }
    group.add(piece);
    rows += piece.rows();
    if (group.rows() == layout.rowsOfGroup(files.size(), file.rows())) {
      file.write(group);
      group = null;
    }
    if (file.rows() == layout.rowsOfFile(files.size())) {
      finishFile();
    }
  }

  /** Makes the file of an empty table; of any other checks that it is complete. */
  void finish() throws IOException {
    if (isOpen()) {
      finishOpen();
    } else if (rows != table.rowCount()) {
      throw new IllegalStateException(
          table.name() + " has " + rows + " of its " + table.rowCount() + " rows");
    }
    if (files.isEmpty()) {
      openFile();
      finishFile();
    }
  }

  /** Whether its number of rows shows only at the end. */
  boolean isOpen() {
    return table.rowCount() == TableSchema.OPEN;
  }

  private void finishOpen() throws IOException {
    if (group != null) {
      file.write(group);
      group = null;
    }
    if (file != null) {
      finishFile();
    }
  }

  /** Closes the file under way, whose content is lost. */
  void discard() throws IOException {
    group = null;
    if (file != null) {
      ParquetFile discarded = file;
      file = null;
      discarded.discard();
    }
  }

  private void openFile() throws IOException {
    if (file == null) {
      OptionalInt number = split ? OptionalInt.of(files.size()) : OptionalInt.empty();
      String name = folder.name(table.name(), number, ParquetSink.EXTENSION);
      DigestingOutput output = new DigestingOutput(folder.create(name));
      file = new ParquetFile(table, name, message, codec, output);
    }
  }

  private void finishFile() throws IOException {
    files.add(file.finish());
    file = null;
  }
}
