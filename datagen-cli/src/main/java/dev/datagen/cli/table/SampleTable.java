package dev.datagen.cli.table;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.cli.console.DisplayWidth;
import dev.datagen.cli.console.SafeText;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a table, folded into as many blocks as the width needs. */
public final class SampleTable {

  private static final int WIDTH = 100;
  private static final int MAX_CELL = 32;
  private static final int MIN_CELL = 14;
  // "| " before each cell, " " behind it, and "|" at the end.
  private static final int PER_CELL = 3;

  private SampleTable() {}

  /**
   * @param schema the table
   * @param columns its columns, as declared
   * @param rows how many rows to show, at most as many as there are
   * @return lines of at most 100 columns, each with its line end
   */
  public static String of(TableSchema schema, List<Column> columns, int rows) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      fields.add(Field.of(schema.columns().get(i), columns.get(i), rows));
    }
    fields = narrowed(fields);
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < fields.size(); ) {
      int to = fit(fields, from);
      text.append(block(fields.subList(from, to), rows));
      from = to;
    }
    return text.toString();
  }

  /** Texts cut as far as it takes for all columns to fit, if that is enough. */
  private static List<Field> narrowed(List<Field> fields) {
    List<Field> narrow = new ArrayList<>(fields);
    while (width(narrow) > WIDTH) {
      int widest = -1;
      for (int i = 0; i < narrow.size(); i++) {
        Field field = narrow.get(i);
        boolean isText = field.type.kind() == ColumnType.Kind.STRING;
        if (isText && (widest < 0 || field.width > narrow.get(widest).width)) {
          widest = i;
        }
      }
      if (widest < 0 || narrow.get(widest).width <= MIN_CELL) {
        return fields;
      }
      narrow.set(widest, narrow.get(widest).cut(narrow.get(widest).width - 1));
    }
    return narrow;
  }

  private static int width(List<Field> fields) {
    return 1 + fields.stream().mapToInt(field -> field.width + PER_CELL).sum();
  }

  private static int fit(List<Field> fields, int from) {
    int used = 1;
    int to = from;
    while (to < fields.size() && (to == from || used + fields.get(to).width + PER_CELL <= WIDTH)) {
      used += fields.get(to).width + PER_CELL;
      to++;
    }
    return to;
  }

  private static String block(List<Field> fields, int rows) {
    boolean[] rightAligned = new boolean[fields.size()];
    List<String[]> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      cells.add(new String[fields.size()]);
    }
    for (int i = 0; i < fields.size(); i++) {
      rightAligned[i] = fields.get(i).type.isNumeric();
      for (int row = 0; row < rows; row++) {
        cells.get(row)[i] = fields.get(i).cells[row];
      }
    }
    return TextTable.of(
        fields.stream().map(field -> field.heading).toList(), rightAligned, cells, null);
  }

  private record Field(String heading, ColumnType type, String[] cells, int width) {

    static Field of(ColumnSchema schema, Column column, int rows) {
      String heading = DisplayWidth.cut(schema.name(), MAX_CELL);
      int width = DisplayWidth.of(heading);
      String[] cells = new String[rows];
      for (int row = 0; row < rows; row++) {
        String value = SafeText.line(CellText.of(schema.type(), column, row));
        cells[row] = DisplayWidth.cut(value, MAX_CELL);
        width = Math.max(width, DisplayWidth.of(cells[row]));
      }
      return new Field(heading, schema.type(), cells, width);
    }

    Field cut(int columns) {
      String[] narrow = new String[cells.length];
      for (int row = 0; row < narrow.length; row++) {
        narrow[row] = DisplayWidth.cut(cells[row], columns);
      }
      return new Field(DisplayWidth.cut(heading, columns), type, narrow, columns);
    }
  }
}
