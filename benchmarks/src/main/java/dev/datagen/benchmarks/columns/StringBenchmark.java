package dev.datagen.benchmarks.columns;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.ShortCopy;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.plan.TablePlan;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is done with string columns once they are made. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StringBenchmark {

  private static final int ROWS = ColumnBenchmark.ROWS;

  private final long[] lengths = new long[ROWS];
  private final int[] positions = new int[ROWS];
  private DictionaryColumn names;
  private byte[] target;

  /** Makes names. */
  @Setup
  public void make() {
    TablePlan table = MeasuredColumns.plan().table(MeasuredColumns.WIDE);
    Column made =
        new Evaluation(table, table.space().range(0, ROWS)).column(table.columnIndex("faker_name"));
    names = (DictionaryColumn) made;
    target = new byte[ROWS * names.dictionary().longest() + ShortCopy.SLACK];
    Arrays.setAll(positions, i -> ROWS - 1 - i);
  }

  /** Names put together from codes, side by side, as sinks take them. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int copyAll() {
    return names.dictionary().copyAll(names.codes(), ROWS, target, 0, lengths);
  }

  /** Names appended one by one. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public Column append() {
    Utf8Builder builder = new Utf8Builder(ROWS);
    for (int row = 0; row < ROWS; row++) {
      builder.append(names, row);
    }
    return builder.build();
  }

  /** Codes picked for other rows, as lookups do. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public Column gather() {
    return names.gather(positions);
  }

  /** Java strings, which nothing on the data path makes. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int javaStrings() {
    int length = 0;
    for (int row = 0; row < ROWS; row++) {
      length += names.value(row).length();
    }
    return length;
  }
}
