package dev.datagen.sink.parquet;

import dev.datagen.api.rows.TableSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a table's files, row groups and pages begin: at fixed rows of the table, whatever the
 * chunks are.
 *
 * @param rows rows of the table, the greatest number where that shows only at the end
 * @param fileRows rows of a file, at least 1
 * @param groupRows rows of a row group, at least 1
 */
record RowLayout(long rows, long fileRows, int groupRows) {

  /** Rows of a page at most; row groups are cut into pages at its multiples. */
  static final int PAGE_ROWS = 65_536;

  static RowLayout of(long rows, ParquetOptions options) {
    long fileRows = options.rowsPerFile() == null ? Long.MAX_VALUE : options.rowsPerFile();
    long limit = rows == TableSchema.OPEN ? Long.MAX_VALUE : rows;
    return new RowLayout(limit, fileRows, options.rowGroupRows());
  }

  /** How many files there are; an empty table has one. */
  long files() {
    return rows == 0 ? 1 : (rows - 1) / fileRows + 1;
  }

  /** How many rows a file holds. */
  long rowsOfFile(long file) {
    return Math.min(fileRows, rows - file * fileRows);
  }

  /** Rows of the row group that begins so many rows into a file. */
  int rowsOfGroup(long file, long groupStart) {
    return (int) Math.min(groupRows, rowsOfFile(file) - groupStart);
  }

  /**
   * Cuts a range of the table's rows wherever a page, a row group or a file ends.
   *
   * @return the pieces in order, {@code from} and {@code to} relative to {@code firstRow}
   * @throws IllegalStateException if the table ends before the range does
   */
  List<Piece> cut(long firstRow, int size) {
    if (firstRow + size > rows) {
      throw new IllegalStateException(
          "rows " + firstRow + " to " + (firstRow + size - 1) + " of a table of " + rows);
    }
    List<Piece> pieces = new ArrayList<>(2);
    int from = 0;
    while (from < size) {
      long row = firstRow + from;
      long inFile = row % fileRows;
      long groupStart = inFile - inFile % groupRows;
      int group = rowsOfGroup(row / fileRows, groupStart);
      int inGroup = (int) (inFile - groupStart);
      int pageEnd = Math.min(group, inGroup - inGroup % PAGE_ROWS + PAGE_ROWS);
      int to = (int) Math.min(size, (long) from + pageEnd - inGroup);
      pieces.add(new Piece(from, to, group));
      from = to;
    }
    return pieces;
  }

  /**
   * Rows that lie in one page.
   *
   * @param from first row, relative to the chunk
   * @param to row behind the last
   * @param groupRows rows of the whole row group around them
   */
  record Piece(int from, int to, int groupRows) {}
}
