package dev.datagen.benchmarks.columns;

import dev.datagen.benchmarks.Machine;
import dev.datagen.benchmarks.whole.StartScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the JMH benchmarks on one thread and writes a page: {@code Columns FILE [REGEX]}. Each is
 * short, so that all of them take about six minutes.
 */
public final class Columns {

  private Columns() {}

  /** Runs what matches, by default all. */
  public static void main(String[] args) throws RunnerException, IOException {
    Pattern wanted = Pattern.compile(args.length > 1 ? args[1] : ".*");
    String[] columns =
        MeasuredColumns.names().stream()
            .filter(name -> wanted.matcher(name).find())
            .toArray(String[]::new);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .warmupIterations(2)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(3)
            .measurementTime(TimeValue.milliseconds(400))
            .forks(1)
            .jvmArgsAppend("-XX:+UseParallelGC")
            .jvmArgsAppend(StartScript.heap().toArray(String[]::new));
    if (columns.length > 0) {
      options.include(ColumnBenchmark.class.getName()).param("column", columns);
    }
    if (wanted.pattern().equals(".*")) {
      options.include(FillBenchmark.class.getName()).include(StringBenchmark.class.getName());
    }
    String load = Machine.load();
    long start = System.nanoTime();
    Collection<RunResult> results = new Runner(options.build()).run();
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.writeString(Path.of(args[0]), ColumnsPage.of(results, load, seconds));
  }
}
