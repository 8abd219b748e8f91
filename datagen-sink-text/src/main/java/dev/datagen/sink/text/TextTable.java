package dev.datagen.sink.text;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.files.FileOutput;
import dev.datagen.sink.files.OutputFolder;
import dev.datagen.sink.files.WrittenFile;
import dev.datagen.sink.text.value.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Writes one table, file after file. */
final class TextTable {

  private static final int BYTES_PER_CELL = 12;

  private final TableSchema table;
  private final TableFormat format;
  private final FileOptions options;
  private final OutputFolder folder;
  private final List<WrittenFile> files = new ArrayList<>();
  private FileOutput file;
  private String name;
  private long fileRows;
  private long rows;

  TextTable(TableSchema table, TableFormat format, FileOptions options, OutputFolder folder) {
    this.table = table;
    this.format = format;
    this.options = options;
    this.folder = folder;
  }

  String name() {
    return table.name();
  }

  /** The complete files. */
  List<WrittenFile> files() {
    return files;
  }

  /** The chunk as text, cut where files end. Thread safe. */
  List<PreparedText.Piece> encode(Chunk chunk) throws IOException {
    List<PreparedText.Piece> pieces = new ArrayList<>(2);
    Bytes out = new Bytes(chunk.size() * table.columns().size() * BYTES_PER_CELL);
    int from = 0;
    while (from < chunk.size()) {
      long row = chunk.firstRow() + from;
      long inFile = row % options.fileRows();
      int to = (int) Math.min(chunk.size(), from + options.fileRows() - inFile);
      out.truncate(0);
      format.rows(chunk.columns(), from, to, inFile, out);
      byte[] text = options.compression().compress(out.array(), out.size());
      pieces.add(new PreparedText.Piece(to - from, text));
      from = to;
    }
    return pieces;
  }

  /** Whether its number of rows shows only at the end. */
  boolean isOpen() {
    return table.rowCount() == TableSchema.OPEN;
  }

  void append(PreparedText chunk) throws IOException {
    if (chunk.firstRow() != rows) {
      throw new IllegalStateException(
          name() + ": row " + rows + " was due, but the chunk begins at " + chunk.firstRow());
    }
    for (PreparedText.Piece piece : chunk.pieces()) {
      openFile();
      file.write(piece.bytes());
      fileRows += piece.rows();
      rows += piece.rows();
      if (fileRows == options.fileRows() || rows == table.rowCount()) {
        finishFile();
      }
    }
  }

  /** Makes the file of an empty table; of any other checks that it is complete. */
  void finish() throws IOException {
    if (!isOpen() && rows != table.rowCount()) {
      throw new IllegalStateException(
          name() + " has " + rows + " of its " + table.rowCount() + " rows");
    }
    if (files.isEmpty()) {
      openFile();
    }
    if (file != null) {
      finishFile();
    }
  }

  /** Closes the file under way, whose content is lost. */
  void discard() throws IOException {
    if (file != null) {
      FileOutput discarded = file;
      file = null;
      discarded.discard();
    }
  }

  private void openFile() throws IOException {
    if (file == null) {
      boolean split = options.rowsPerFile().isPresent();
      OptionalInt number = split ? OptionalInt.of(files.size()) : OptionalInt.empty();
      name = folder.name(table.name(), number, options.extension());
      file = folder.create(name);
      fileRows = 0;
      write(format.head());
    }
  }

  private void write(byte[] text) throws IOException {
    if (text.length > 0) {
      file.write(options.compression().compress(text, text.length));
    }
  }

  private void finishFile() throws IOException {
    write(format.tail(fileRows));
    if (file.position() == 0) {
      file.write(options.compression().compress(new byte[0], 0)); // nothing, but compressed
    }
    file.close();
    files.add(new WrittenFile(table.name(), name, fileRows, file.position(), file.sha256Hex()));
    file = null;
  }
}
