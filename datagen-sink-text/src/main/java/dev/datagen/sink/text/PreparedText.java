package dev.datagen.sink.text;

import java.util.List;

/**
 * A chunk as text.
 *
 * @param table the table's number
 * @param firstRow the chunk's first row
 * @param pieces the chunk, cut where files end
 */
record PreparedText(int table, long firstRow, List<Piece> pieces) {

  /**
   * Rows of one file.
   *
   * @param rows how many
   * @param bytes their text, compressed
   */
  record Piece(int rows, byte[] bytes) {}
}
