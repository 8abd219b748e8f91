package dev.datagen.benchmarks.columns;

import dev.datagen.benchmarks.Machine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** Results of the JMH benchmarks as Markdown. */
final class ColumnsPage {

  /** What we want to reach, in million values a second on one core. */
  private static final Map<String, Double> WANTED = new LinkedHashMap<>();

  static {
    WANTED.put("uniform_int", 600.0);
    WANTED.put("normal", 200.0);
    WANTED.put("lognormal", 60.0);
    WANTED.put("choice_text", 120.0);
    WANTED.put("datetime_hour", 100.0);
    WANTED.put("faker_name", 50.0);
  }

  private ColumnsPage() {}

  static String of(Collection<RunResult> results, String load, double seconds) {
    StringBuilder page = new StringBuilder("# Columns, one thread\n\n");
    page.append(Machine.describe());
    page.append(
        String.format(
            Locale.ROOT, "Load before the run: %s; it took %.0f seconds.%n%n", load, seconds));
    page.append(
        """
        Chunks of 65,536 rows, a new column each time. A column's figure includes the columns of the row that it \
        reads and, in the tables of facts, finding the rows' parents (schema: \
        `benchmarks/src/main/resources/dev/datagen/benchmarks/columns.json`). Command: `benchmarks/run columns`.

        """);
    page.append(table(results, true)).append('\n').append(table(results, false));
    return page.toString();
  }

  private static String table(Collection<RunResult> results, boolean wanted) {
    StringBuilder rows = new StringBuilder();
    for (RunResult result : results) {
      Double least = WANTED.get(name(result));
      if (!wanted || least != null) {
        rows.append(row(result, wanted ? least : null));
      }
    }
    String more = wanted ? " wanted |\n|---|---:|---:|---:|---:|\n" : "\n|---|---:|---:|---:|\n";
    return "| what | million values/s | ± | ns/value |" + more + rows;
  }

  private static String row(RunResult result, Double wanted) {
    double score = result.getPrimaryResult().getScore();
    return String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | %.2f |",
            name(result),
            score,
            spread(result),
            1000 / score)
        + (wanted == null ? "\n" : String.format(Locale.ROOT, " ≥ %.0f |%n", wanted));
  }

  private static String name(RunResult result) {
    String column = result.getParams().getParam("column");
    return column == null
        ? result
            .getParams()
            .getBenchmark()
            .replaceAll(".*\\.(\\w+)Benchmark\\.", "$1 ")
            .toLowerCase(Locale.ROOT)
        : column.replaceFirst("^" + MeasuredColumns.WIDE + "\\.", "");
  }

  /** Half the distance between the slowest and the fastest iteration. */
  private static double spread(RunResult result) {
    var statistics = result.getPrimaryResult().getStatistics();
    return (statistics.getMax() - statistics.getMin()) / 2;
  }
}
