package dev.datagen.cli.command;

import dev.datagen.api.sink.Receipt.Output;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.table.Numbers;
import dev.datagen.cli.table.SummaryTable;
import dev.datagen.core.run.Lag;
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
        + "\n"
        + pace(report);
  }

  /** How it went with the clock, where that mattered; with line ends. */
  private static String pace(RunReport report) {
    StringBuilder text = new StringBuilder();
    if (report.cut()) {
      text.append("Ended before everything was made; what was made is complete in itself.\n");
    }
    if (report.weeks() != 0) {
      text.append("Dates and times are moved by ")
          .append(Numbers.grouped(report.weeks()))
          .append(Math.abs(report.weeks()) == 1 ? " week.\n" : " weeks.\n");
    }
    Lag lag = report.lag();
    if (lag.chunks() > 0) {
      text.append("Rows came ")
          .append(Numbers.millis(lag.mean()))
          .append(" after they were due on average, ")
          .append(Numbers.millis(lag.max()))
          .append(" at most, ")
          .append(Numbers.millis(lag.first()))
          .append(" in the first minute, ")
          .append(Numbers.millis(lag.last()))
          .append(" in the last.\n");
    }
    return text.toString();
  }

  /** Whether there are files, rather than topics. */
  private static boolean isInside(List<Output> outputs, Path directory) {
    return outputs.isEmpty()
        || outputs.stream().anyMatch(output -> output.location().startsWith(directory.toString()));
  }
}
