package dev.datagen.testkit.contract;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** Tables cut into chunks. */
final class Chunks {

  private Chunks() {}

  /** The chunks of a table, none for a table without rows. */
  static List<Chunk> of(TableSchema table, List<Column> columns, int chunkRows) {
    List<Chunk> chunks = new ArrayList<>();
    int rows = columns.get(0).size();
    for (int from = 0; from < rows; from += chunkRows) {
      int to = Math.min(from + chunkRows, rows);
      int start = from;
      chunks.add(
          new Chunk(
              table,
              chunks.size(),
              from,
              to - from,
              columns.stream().map(column -> column.slice(start, to)).toList()));
    }
    return chunks;
  }

  /** The values of a chunk, for comparing it with itself later. */
  static List<List<Object>> values(Chunk chunk) {
    return chunk.columns().stream().map(Values::of).toList();
  }
}
