package dev.datagen.core.run;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;

/** The chunks of a run in their one order: tables as planned, chunks by number. */
final class ChunkTasks {

  /**
   * One chunk to make.
   *
   * @param table its table
   * @param schema the table as sinks see it
   * @param chunk its number within the table
   */
  record Task(TablePlan table, TableSchema schema, int chunk) {
    Chunk make() {
      return table.chunk(schema, chunk);
    }
  }

  private final List<TablePlan> tables = new ArrayList<>();
  private final List<TableSchema> schemas = new ArrayList<>();
  private final List<ChunkRange> ranges = new ArrayList<>();
  private final List<Long> starts = new ArrayList<>();
  private long count;

  ChunkTasks(List<TablePlan> planned, ChunkSelection selection) {
    for (TablePlan table : planned) {
      ChunkRange range = selection.of(table.name(), table.chunkCount());
      tables.add(table);
      schemas.add(table.schema());
      ranges.add(range);
      starts.add(count);
      count += range.size();
    }
  }

  /** Number of chunks. */
  long count() {
    return count;
  }

  /** The tables as sinks see them. */
  List<TableSchema> schemas() {
    return List.copyOf(schemas);
  }

  /** Rows of all chunks of a table together. */
  long rows(int table) {
    TablePlan plan = tables.get(table);
    ChunkRange range = ranges.get(table);
    long end = Math.min(plan.rows(), range.end() * plan.chunkRows());
    return Math.max(0, end - range.first() * plan.chunkRows());
  }

  /** The {@code number}-th chunk. */
  Task get(long number) {
    int table = starts.size() - 1;
    while (starts.get(table) > number) {
      table--;
    }
    while (ranges.get(table).size() == 0) {
      table--;
    }
    long chunk = ranges.get(table).first() + number - starts.get(table);
    return new Task(tables.get(table), schemas.get(table), Math.toIntExact(chunk));
  }
}
