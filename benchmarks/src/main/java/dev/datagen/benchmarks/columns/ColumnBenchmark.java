package dev.datagen.benchmarks.columns;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.plan.TablePlan;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One column of the schema {@code columns.json} after the other: each generator, modifier and cast,
 * with the columns of the row that it reads and, in facts, with finding the rows' parents.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ColumnBenchmark {

  /** Rows of a chunk. */
  static final int ROWS = 65_536;

  /** The column as {@code table.column}; {@link Columns} runs all. */
  @Param("wide.normal")
  public String column;

  private TablePlan table;
  private int index;
  private long chunks;
  private long next;

  /** Plans the table. */
  @Setup
  public void plan() {
    String[] names = column.split("\\.");
    table = MeasuredColumns.plan().table(names[0]);
    index = table.columnIndex(names[1]);
    chunks = table.rows() / ROWS;
  }

  /** Values of the next chunk. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public Column values() {
    return new Evaluation(table, rows()).column(index);
  }

  /** The next chunk; of a table of less than one the same rows again and again. */
  private Rows rows() {
    if (chunks == 0) {
      long[] picked = new long[ROWS];
      Arrays.setAll(picked, row -> row % table.rows());
      return table.space().pick(picked);
    }
    next = (next + 1) % chunks;
    return table.space().range(next * ROWS, ROWS);
  }
}
