package dev.datagen.benchmarks.columns;

import dev.datagen.api.column.Column;
import dev.datagen.benchmarks.Schemas;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.plan.TablePlan;
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
 * with the columns of the row that it reads.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ColumnBenchmark {

  /** Rows of a chunk. */
  static final int ROWS = 65_536;

  private static final long CYCLE = 1000L * ROWS;

  /** Name of the column; {@link Columns} runs all. */
  @Param("normal")
  public String column;

  private TablePlan table;
  private int index;
  private long next;

  static TablePlan table() {
    return Schemas.load("columns").plan().table("wide");
  }

  /** Plans the table. */
  @Setup
  public void plan() {
    table = table();
    index = table.columnIndex(column);
  }

  /** Values of the next chunk. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public Column values() {
    next = (next + ROWS) % CYCLE;
    return new Evaluation(table, table.space().range(next, ROWS)).column(index);
  }
}
