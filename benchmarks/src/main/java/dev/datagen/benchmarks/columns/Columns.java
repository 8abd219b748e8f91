package dev.datagen.benchmarks.columns;

import dev.datagen.benchmarks.Machine;
import dev.datagen.core.evaluate.PlannedColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the JMH benchmarks on one thread and writes a page: {@code Columns FILE [REGEX]}. */
public final class Columns {

  private Columns() {}

  /** Runs what matches, by default all. */
  public static void main(String[] args) throws RunnerException, IOException {
    Pattern wanted = Pattern.compile(args.length > 1 ? args[1] : ".*");
    String[] columns =
        ColumnBenchmark.table().columns().stream()
            .map(PlannedColumn::name)
            .filter(name -> wanted.matcher(name).find())
            .toArray(String[]::new);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .warmupIterations(2)
            .warmupTime(TimeValue.milliseconds(700))
            .measurementIterations(3)
            .measurementTime(TimeValue.milliseconds(700))
            .forks(1)
            .jvmArgsAppend("-XX:+UseParallelGC");
    if (columns.length > 0) {
      options.include(ColumnBenchmark.class.getName()).param("column", columns);
    }
    if (wanted.pattern().equals(".*")) {
      options.include(FillBenchmark.class.getName()).include(StringBenchmark.class.getName());
    }
    String load = Machine.load();
    Collection<RunResult> results = new Runner(options.build()).run();
    Files.writeString(Path.of(args[0]), page(results, load));
  }

  private static String page(Collection<RunResult> results, String load) {
    StringBuilder page = new StringBuilder("# Columns, one thread\n\n");
    page.append(Machine.describe()).append("Load before the run: ").append(load).append("\n\n");
    page.append(
        "Chunks of 65,536 rows; a column's figure includes the columns of the row that it reads"
            + " (schema: `benchmarks/src/main/resources/dev/datagen/benchmarks/columns.json`)."
            + " Command: `benchmarks/run columns`.\n\n");
    page.append("| what | million values/s | ± | ns/value |\n|---|---:|---:|---:|\n");
    for (RunResult result : results) {
      String column = result.getParams().getParam("column");
      String method = result.getParams().getBenchmark().replaceAll(".*\\.(\\w+Benchmark)", "$1");
      double score = result.getPrimaryResult().getScore();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.2f |%n",
              column == null ? method.replace("Benchmark.", " ").toLowerCase(Locale.ROOT) : column,
              score,
              spread(result),
              1000 / score));
    }
    return page.toString();
  }

  /** Half the distance between the slowest and the fastest iteration. */
  private static double spread(RunResult result) {
    var statistics = result.getPrimaryResult().getStatistics();
    return (statistics.getMax() - statistics.getMin()) / 2;
  }
}
