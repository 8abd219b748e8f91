package dev.datagen.benchmarks.columns;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Random numbers into an array that is there already. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FillBenchmark {

  private static final int ROWS = ColumnBenchmark.ROWS;

  private final RandomKey key = RandomKey.ofSeed(42);
  private final Rows rows = Rows.range(1_000_000, ROWS);
  private final long[] longs = new long[ROWS];
  private final double[] doubles = new double[ROWS];

  /** 64 random bits. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long[] bits() {
    key.fill(rows, 0, longs);
    return longs;
  }

  /** Doubles in [0, 1). */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public double[] uniform() {
    key.fillUniform(rows, 0, doubles);
    return doubles;
  }

  /** Integers below a bound. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long[] bounded() {
    key.fillBounded(rows, 0, 1_000_000, longs);
    return longs;
  }
}
