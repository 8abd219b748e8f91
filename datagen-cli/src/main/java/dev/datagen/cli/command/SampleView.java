package dev.datagen.cli.command;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.cli.ExitCode;
import dev.datagen.cli.RunFailed;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.console.Style;
import dev.datagen.cli.table.FindingList;
import dev.datagen.cli.table.Numbers;
import dev.datagen.cli.table.SampleTable;
import dev.datagen.core.Datagen;
import dev.datagen.core.sample.Sample;

/** Shows the first rows of every table. */
final class SampleView {

  private static final int MAX_SHOWN = 20;

  private final Console console;

  SampleView(Console console) {
    this.console = console;
  }

  /** Makes and shows at most so many rows of each table; the exit code says whether they pass. */
  int show(Datagen datagen, int rows) {
    Sample sample = sample(datagen, rows);
    for (Chunk chunk : sample.tables()) {
      show(chunk);
    }
    console.out().print(FindingList.of(sample.findings(), console.colouredOut()));
    return sample.isGood() ? ExitCode.OK : ExitCode.FAILED;
  }

  private static Sample sample(Datagen datagen, int rows) {
    try {
      return datagen.sample(rows);
    } catch (ProblemException e) {
      throw new RunFailed(e);
    }
  }

  private void show(Chunk chunk) {
    int shown = Math.min(MAX_SHOWN, chunk.size());
    String heading = SafeText.line(chunk.table().name());
    console
        .out()
        .println(
            Style.BOLD.on(console.colouredOut(), heading)
                + " ("
                + (shown < chunk.size() ? Numbers.grouped(shown) + " of " : "")
                + Numbers.rows(chunk.size())
                + ")");
    console.out().print(SampleTable.of(chunk.table(), chunk.columns(), shown));
    console.out().println();
  }
}
