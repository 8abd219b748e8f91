package dev.datagen.cli.table;

import dev.datagen.cli.console.DisplayWidth;
import dev.datagen.cli.console.SafeText;
import java.util.List;

/** Rows of cells as an aligned text table, measured in columns of a terminal. */
final class TextTable {

  private final boolean[] rightAligned;
  private final int[] widths;
  private final StringBuilder text = new StringBuilder();

  private TextTable(boolean[] rightAligned) {
    this.rightAligned = rightAligned;
    this.widths = new int[rightAligned.length];
  }

  /**
   * @param headings one for each column
   * @param rightAligned whether a column's cells end at its right edge
   * @param rows cells, as many a row as there are columns
   * @param footer cells of a last row, or null
   * @return lines, each with its line end; control characters in cells are escaped
   */
  static String of(
      List<String> headings, boolean[] rightAligned, List<String[]> rows, String[] footer) {
    TextTable table = new TextTable(rightAligned);
    String[] header = headings.toArray(String[]::new);
    table.measure(header);
    rows.forEach(table::measure);
    if (footer != null) {
      table.measure(footer);
    }
    table.rule();
    table.line(header);
    table.rule();
    rows.forEach(table::line);
    if (footer != null) {
      table.rule();
      table.line(footer);
    }
    table.rule();
    return table.text.toString();
  }

  private void measure(String[] cells) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], DisplayWidth.of(SafeText.line(cells[i])));
    }
  }

  private void rule() {
    for (int width : widths) {
      text.append('+').append("-".repeat(width + 2));
    }
    text.append("+\n");
  }

  private void line(String[] cells) {
    for (int i = 0; i < widths.length; i++) {
      String cell = SafeText.line(cells[i]);
      String padding = " ".repeat(widths[i] - DisplayWidth.of(cell));
      text.append("| ").append(rightAligned[i] ? padding + cell : cell + padding).append(' ');
    }
    text.append("|\n");
  }
}
