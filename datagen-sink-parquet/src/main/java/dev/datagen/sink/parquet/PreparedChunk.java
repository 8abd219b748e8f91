package dev.datagen.sink.parquet;

import dev.datagen.sink.parquet.page.Page;
import java.util.List;

/**
 * A chunk as pages.
 *
 * @param table the table's number
 * @param firstRow the chunk's first row
 * @param pieces the chunk, cut where row groups and files end
 */
record PreparedChunk(int table, long firstRow, List<Piece> pieces) {

  /**
   * Rows of one row group.
   *
   * @param rows how many
   * @param pages for each column its pages
   */
  record Piece(int rows, List<List<Page>> pages) {}
}
