package dev.datagen.cli.command;

import dev.datagen.api.sink.Receipt.Output;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.table.Numbers;
import dev.datagen.cli.table.SummaryTable;
import dev.datagen.core.run.Injected;
import dev.datagen.core.run.Lag;
import dev.datagen.core.run.Laps;
import dev.datagen.core.run.RunReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    if (report.cut() && report.laps().isEmpty()) {
      text.append("Ended before everything was made; what was made is complete in itself.\n");
    }
    if (!report.disorder().isEmpty()) {
      text.append(disorder(report.disorder()));
    }
    report.laps().ifPresent(laps -> text.append(laps(laps)));
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

  /** Why there are more or fewer records than rows of the tables; with a line end. */
  private static String disorder(Map<Injected.Kind, Long> counts) {
    List<String> parts = new ArrayList<>();
    for (Injected.Kind kind : Injected.Kind.values()) {
      long count = counts.getOrDefault(kind, 0L);
      if (count > 0) {
        parts.add(
            Numbers.rows(count)
                + switch (kind) {
                  case LATE -> " late";
                  case DUPLICATE -> " sent twice";
                  case DROP -> " never sent";
                  case TOMBSTONE -> " followed by a deletion";
                });
      }
    }
    return "On purpose: " + String.join(", ", parts) + ".\n";
  }

  /** What was found out about the laps of a loop; with line ends. */
  private static String laps(Laps laps) {
    StringBuilder text = new StringBuilder();
    if (laps.validated() == 0) {
      text.append("No lap of the loop was complete, so nothing is validated.\n");
      return text.toString();
    }
    text.append("Laps of the loop, each validated by itself: ")
        .append(Numbers.grouped(laps.valid()))
        .append(" valid, ")
        .append(Numbers.grouped(laps.invalid()))
        .append(" not; lap ")
        .append(Numbers.grouped(laps.shown()))
        .append(" is shown.\n");
    if (laps.cut()) {
      text.append("The one under way at the end is not validated.\n");
    }
    return text.toString();
  }

  /** Whether there are files, rather than topics. */
  private static boolean isInside(List<Output> outputs, Path directory) {
    return outputs.isEmpty()
        || outputs.stream().anyMatch(output -> output.location().startsWith(directory.toString()));
  }
}
