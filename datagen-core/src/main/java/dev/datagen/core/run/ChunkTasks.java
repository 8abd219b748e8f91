package dev.datagen.core.run;

import dev.datagen.api.ledger.LedgerEntry;
import dev.datagen.api.ledger.LedgerLayout;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The chunks of a run in their one order: tables as planned, chunks by number. Sinks see a part of
 * a table as a table of that many rows, and nothing of tables that are left out.
 */
public final class ChunkTasks implements Work {

  /**
   * One chunk to make.
   *
   * @param table its table
   * @param schema the table as sinks see it
   * @param number its number within the table
   * @param firstNumber the first of the table's chunks that the run makes
   * @param ledger whether what is changed on purpose is written down
   */
  public record ChunkTask(
      TablePlan table, TableSchema schema, int number, int firstNumber, boolean ledger)
      implements Task {

    /** The chunk. */
    public Chunk chunk() {
      return placed(table.chunk(schema, number));
    }

    private Chunk placed(Chunk made) {
      if (firstNumber == 0) {
        return made;
      }
      long skipped = (long) firstNumber * table.chunkRows();
      return new Chunk(
          schema, number - firstNumber, made.firstRow() - skipped, made.size(), made.columns());
    }

    /** Position in the table of its first row. */
    public long firstRow() {
      return (long) number * table.chunkRows();
    }

    @Override
    public Made make() {
      if (!ledger) {
        return Made.of(chunk());
      }
      List<LedgerEntry> entries = new ArrayList<>();
      return Made.of(placed(table.chunk(schema, number, entries)), entries);
    }

    @Override
    public String place() {
      return "chunk " + number + " of " + table.name();
    }

    @Override
    public String alone() {
      return " --chunk-rows " + table.chunkRows() + " --chunks " + table.name() + "=" + number;
    }
  }

  private final List<TablePlan> tables = new ArrayList<>();
  private final List<TableSchema> schemas = new ArrayList<>();
  private final List<ChunkRange> ranges = new ArrayList<>();
  private final List<Long> starts = new ArrayList<>();
  private final boolean ledger;
  private long count;
  private long nextNumber;

  /** The chosen chunks of tables. */
  public ChunkTasks(List<TablePlan> planned, ChunkSelection selection) {
    this(planned, selection, false);
  }

  /**
   * The chosen chunks of tables.
   *
   * @param ledger whether what is changed on purpose is written down
   */
  public ChunkTasks(List<TablePlan> planned, ChunkSelection selection, boolean ledger) {
    this.ledger = ledger;
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

  @Override
  public long count() {
    return count;
  }

  @Override
  public List<TableSchema> schemas() {
    return List.copyOf(schemas);
  }

  /** The ledgers that come of it, empty if none is asked for. */
  public List<TableSchema> ledgers() {
    return ledger
        ? tables.stream()
            .filter(TablePlan::isTraced)
            .map(table -> LedgerLayout.schema(table.name()))
            .toList()
        : List.of();
  }

  @Override
  public long totalRows() {
    long total = 0;
    for (int table = 0; table < tables.size(); table++) {
      total += rows(table);
    }
    return total;
  }

  @Override
  public ChunkTask next() {
    return nextNumber < count ? get(nextNumber++) : null;
  }

  @Override
  public Skipped skip(long appends) {
    if (appends < 0 || appends > count) {
      throw new IllegalStateException("the sink goes on behind chunk " + appends + " of " + count);
    }
    nextNumber = appends;
    Map<String, Long> rows = new HashMap<>();
    for (int table = 0; table < tables.size() && starts.get(table) < appends; table++) {
      long chunks = Math.min(appends - starts.get(table), ranges.get(table).size());
      rows.put(
          tables.get(table).name(), Math.min(rows(table), chunks * tables.get(table).chunkRows()));
    }
    return new Skipped(appends, rows);
  }

  private long rows(int table) {
    TablePlan plan = tables.get(table);
    ChunkRange range = ranges.get(table);
    long end = Math.min(plan.rows(), range.end() * plan.chunkRows());
    return Math.max(0, end - range.first() * plan.chunkRows());
  }

  private ChunkTask get(long number) {
    int table = starts.size() - 1;
    while (starts.get(table) > number) {
      table--;
    }
    while (ranges.get(table).size() == 0) {
      table--;
    }
    long chunk = ranges.get(table).first() + number - starts.get(table);
    int first = Math.toIntExact(ranges.get(table).first());
    return new ChunkTask(
        tables.get(table), schemas.get(table), Math.toIntExact(chunk), first, ledger);
  }
}
