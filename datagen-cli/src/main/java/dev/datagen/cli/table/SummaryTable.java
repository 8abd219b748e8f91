package dev.datagen.cli.table;

import dev.datagen.api.sink.Receipt.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run wrote: a row for each table, and totals. */
public final class SummaryTable {

  private static final List<String> HEADINGS = List.of("table", "rows", "written to", "size");
  private static final boolean[] RIGHT_ALIGNED = {false, true, false, true};

  private SummaryTable() {}

  /**
   * @param outputs everything written, in the order of the tables
   * @param directory where files are told relative to
   */
  public static String of(List<Output> outputs, Path directory) {
    Map<String, List<Output>> byTable = new LinkedHashMap<>();
    for (Output output : outputs) {
      byTable.computeIfAbsent(output.table(), table -> new ArrayList<>()).add(output);
    }
    List<String[]> rows = new ArrayList<>();
    byTable.forEach((table, written) -> rows.add(row(table, written, directory)));
    String[] total = {
      "total",
      Numbers.grouped(outputs.stream().mapToLong(Output::rows).sum()),
      "",
      Numbers.bytes(bytes(outputs))
    };
    return TextTable.of(HEADINGS, RIGHT_ALIGNED, rows, rows.size() > 1 ? total : null);
  }

  private static String[] row(String table, List<Output> outputs, Path directory) {
    long rows = outputs.stream().mapToLong(Output::rows).sum();
    String first = place(outputs.get(0).location(), directory);
    String places =
        outputs.size() == 1 ? first : first + " … (" + Numbers.grouped(outputs.size()) + " files)";
    return new String[] {table, Numbers.grouped(rows), places, Numbers.bytes(bytes(outputs))};
  }

  private static String place(String location, Path directory) {
    String prefix = directory.toString() + directory.getFileSystem().getSeparator();
    return location.startsWith(prefix) ? location.substring(prefix.length()) : location;
  }

  private static long bytes(List<Output> outputs) {
    long sum = 0;
    for (Output output : outputs) {
      if (output.bytes() < 0) {
        return -1;
      }
      sum += output.bytes();
    }
    return sum;
  }
}
