package dev.datagen.core.run;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The chunks of a run in their one order: tables as planned, chunks by number. Sinks see a part of
 * a table as a table of that many rows, and nothing of tables that are left out.
 */
final class ChunkTasks {

  /**
   * One chunk to make.
   *
   * @param table its table
   * @param schema the table as sinks see it
   * @param chunk its number within the table
   * @param firstChunk the first of the table's chunks that the run makes
   */
  record Task(TablePlan table, TableSchema schema, int chunk, int firstChunk) {
    Chunk make() {
      Chunk made = table.chunk(schema, chunk);
      if (firstChunk == 0) {
        return made;
      }
      long skipped = (long) firstChunk * table.chunkRows();
      return new Chunk(
          schema, chunk - firstChunk, made.firstRow() - skipped, made.size(), made.columns());
    }
  }

  private final List<TablePlan> tables = new ArrayList<>();
  private final List<TableSchema> schemas = new ArrayList<>();
  private final List<ChunkRange> ranges = new ArrayList<>();
  private final List<Long> starts = new ArrayList<>();
  private long count;

  ChunkTasks(List<TablePlan> planned, ChunkSelection selection) {
    for (TablePlan table : planned) {
      if (!selection.includes(table.name())) {
        continue;
      }
      if (table.chunkCount() > Integer.MAX_VALUE) {
        throw tooMany(table);
      }
      ChunkRange range = selection.of(table.name(), table.chunkCount());
      if (range.size() == 0 && selection.names(table.name())) {
        throw none(table);
      }
      tables.add(table);
      ranges.add(selection.share(range));
      schemas.add(table.schema(rows(tables.size() - 1)));
      starts.add(count);
      count += ranges.get(ranges.size() - 1).size();
    }
  }

  private static ProblemException tooMany(TablePlan table) {
    return new ProblemException(
        List.of(
            Problem.error(
                "chunks",
                "",
                table.name() + " would have " + table.chunkCount() + " chunks",
                "make chunks of more rows with --chunk-rows",
                null)));
  }

  private static ProblemException none(TablePlan table) {
    return new ProblemException(
        List.of(
            Problem.error(
                "chunks",
                "",
                "the chunks chosen of \"" + table.name() + "\" do not exist",
                table.chunkCount() == 0
                    ? "it has no rows"
                    : "it has the chunks 0.." + (table.chunkCount() - 1),
                null)));
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

  /** Rows of all chunks before the {@code number}-th. */
  long rowsBefore(long number) {
    long rows = 0;
    for (int table = 0; table < tables.size() && starts.get(table) < number; table++) {
      long chunks = Math.min(number - starts.get(table), ranges.get(table).size());
      rows += Math.min(rows(table), chunks * tables.get(table).chunkRows());
    }
    return rows;
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
    int first = Math.toIntExact(ranges.get(table).first());
    return new Task(tables.get(table), schemas.get(table), Math.toIntExact(chunk), first);
  }
}
