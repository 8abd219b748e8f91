package dev.datagen.cli.command;

import dev.datagen.api.sink.Receipt.Output;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.table.Numbers;
import dev.datagen.cli.table.SummaryTable;
import dev.datagen.core.run.RunReport;
import java.nio.file.Path;
import java.util.List;

/** What a run did, for its user. */
final class Summary {

  private Summary() {}

  /** A table, then one line with totals; with line ends. */
  static String of(RunReport report, Path directory) {
    List<Output> outputs =
        report.tables().stream().flatMap(table -> table.outputs().stream()).toList();
    long nanos = Math.max(1, report.elapsed().toNanos());
    long perSecond = Math.round(report.rows() * 1e9 / nanos);
    return SummaryTable.of(outputs, directory)
        + Numbers.rows(report.rows())
        + " in "
        + Numbers.elapsed(nanos)
        + " ("
        + Numbers.grouped(perSecond)
        + " rows/s) with seed "
        + report.seed()
        + (isInside(outputs, directory)
            ? ", written to " + SafeText.line(directory.toString())
            : "")
        + "\n";
  }

  /** Whether there are files, rather than topics. */
  private static boolean isInside(List<Output> outputs, Path directory) {
    return outputs.isEmpty()
        || outputs.stream().anyMatch(output -> output.location().startsWith(directory.toString()));
  }
}
