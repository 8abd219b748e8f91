package dev.datagen.cli.help;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.ArgSpec;

/** A list of options whose descriptions break between words only. */
final class WordLayout extends Layout {

  WordLayout(ColorScheme colours, TextTable table) {
    super(colours, table);
  }

  @Override
  public void layout(ArgSpec argument, Text[][] rows) {
    for (Text[] row : rows) {
      int last = row.length - 1;
      Column column = table.columns()[last];
      Text[] first = row.clone();
      List<Text> lines = Words.lines(row[last], column.width - column.indent);
      first[last] = lines.get(0);
      table.addRowValues(first);
      for (Text line : lines.subList(1, lines.size())) {
        Text[] next = new Text[row.length];
        Arrays.fill(next, colorScheme.ansi().new Text(""));
        next[last] = line;
        table.addRowValues(next);
      }
    }
  }
}
