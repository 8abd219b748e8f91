package dev.datagen.benchmarks.whole;

import dev.datagen.benchmarks.Machine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Results of a comparison as Markdown. */
final class ResultPage {

  private ResultPage() {}

  static String of(Comparison comparison, Map<String, List<Sample>> samples, String load) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(comparison.title()).append("\n\n");
    page.append(comparison.what()).append("\n\n").append(Machine.describe());
    page.append(Versions.text()).append("Load of the machine before the first run: ").append(load);
    page.append("\nCommand: `benchmarks/run ").append(comparison.file()).append("`\n\n");
    page.append("| who | ").append(comparison.unit());
    page.append("/s (median) | of each round, million/s | ");
    page.append(comparison.unit()).append(" per CPU second (median) | peak memory |\n");
    page.append("|---|---:|---|---:|---:|\n");
    samples.forEach((name, runs) -> page.append(row(name, runs)));
    page.append("\n| ratio, round by round | median | of each round | by CPU time | wanted |\n");
    page.append("|---|---:|---|---:|---:|\n");
    for (Comparison.Ratio ratio : comparison.ratios()) {
      page.append(row(ratio, samples.get(ratio.of()), samples.get(ratio.over())));
    }
    return page.toString();
  }

  private static String row(String name, List<Sample> runs) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %s | %s | %s |%n",
        name,
        median(runs, Sample::rowsPerSecond),
        runs.stream()
            .map(run -> String.format(Locale.ROOT, "%.2f", run.rowsPerSecond() / 1e6))
            .collect(Collectors.joining(" ")),
        known("%,.0f", median(runs, Sample::rowsPerCpuSecond)),
        known("%,.0f MiB", median(runs, ResultPage::peakMebibytes)));
  }

  private static String row(Comparison.Ratio ratio, List<Sample> of, List<Sample> over) {
    double[] ratios = new double[of.size()];
    double[] byCpu = new double[of.size()];
    StringBuilder each = new StringBuilder();
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = of.get(round).rowsPerSecond() / over.get(round).rowsPerSecond();
      byCpu[round] = of.get(round).rowsPerCpuSecond() / over.get(round).rowsPerCpuSecond();
      each.append(String.format(Locale.ROOT, "%.2f ", ratios[round]));
    }
    return String.format(
        Locale.ROOT,
        "| %s ÷ %s | **%.2f** | %s| %s | %s |%n",
        ratio.of(),
        ratio.over(),
        median(ratios),
        each,
        known("%.2f", median(byCpu)),
        ratio.wanted() == 0 ? "—" : String.format(Locale.ROOT, "≥ %.2f", ratio.wanted()));
  }

  private static double peakMebibytes(Sample run) {
    return run.peakKilobytes() == 0 ? Double.NaN : run.peakKilobytes() / 1024.0;
  }

  private static String known(String format, double value) {
    return Double.isNaN(value) ? "—" : String.format(Locale.ROOT, format, value);
  }

  private static double median(List<Sample> runs, ToDoubleFunction<Sample> figure) {
    return median(runs.stream().mapToDouble(figure).toArray());
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
