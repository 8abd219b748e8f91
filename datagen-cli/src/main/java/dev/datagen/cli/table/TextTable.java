package dev.datagen.cli.table;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.datagen.cli.console.DisplayWidth;
import dev.datagen.cli.console.SafeText;
import java.util.List;

/** Rows of cells as an aligned text table. */
final class TextTable {

  // Aligning counts characters; wide ones are followed by a filler meanwhile.
  private static final String FILLER = "\ue000";

  private TextTable() {}

  /**
   * @param headings one for each column
   * @param rightAligned whether a column's cells end at its right edge
   * @param rows cells, as many a row as there are columns
   * @param footer cells of a last row, or null
   */
  static String of(
      List<String> headings, boolean[] rightAligned, List<String[]> rows, String[] footer) {
    Column[] columns = new Column[headings.size()];
    for (int i = 0; i < columns.length; i++) {
      HorizontalAlign align = rightAligned[i] ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
      columns[i] =
          new Column()
              .header(cell(headings.get(i)))
              .headerAlign(align)
              .dataAlign(align)
              .maxWidth(Integer.MAX_VALUE);
      if (footer != null) {
        columns[i].footer(cell(footer[i])).footerAlign(align);
      }
    }
    Object[][] cells = new Object[rows.size()][];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = new Object[columns.length];
      for (int i = 0; i < columns.length; i++) {
        cells[row][i] = cell(rows.get(row)[i]);
      }
    }
    return AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
            .lineSeparator("\n")
            .data(columns, cells)
            .asString()
            .replace(FILLER, "")
        + "\n";
  }

  private static String cell(String text) {
    String safe = SafeText.line(text);
    if (DisplayWidth.of(safe) == safe.length()) {
      return safe;
    }
    StringBuilder padded = new StringBuilder();
    safe.codePoints()
        .forEach(
            point -> {
              padded.appendCodePoint(point);
              int missing = DisplayWidth.of(point) - Character.charCount(point);
              padded.append(FILLER.repeat(Math.max(0, missing)));
            });
    return padded.toString();
  }
}
