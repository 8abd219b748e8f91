package dev.datagen.core.chart;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import java.util.ArrayList;
import java.util.List;

/** What is counted of one table. Not thread safe. */
final class TableCounts {

  private final String table;
  private final List<ColumnCounts> columns;
  private final Runs runs = new Runs();
  private long rows;

  private TableCounts(String table, List<ColumnCounts> columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The counts of no rows. */
  static TableCounts of(String table, List<ColumnSchema> schemas) {
    return new TableCounts(
        table, schemas.stream().map(column -> new ColumnCounts(column.type())).toList());
  }

  /**
   * The counts of one chunk.
   *
   * @param parentKey index of the column that holds the parent's key, or −1
   */
  static TableCounts of(Chunk chunk, int parentKey) {
    List<ColumnCounts> columns = new ArrayList<>();
    for (int i = 0; i < chunk.columns().size(); i++) {
      ColumnSchema schema = chunk.table().columns().get(i);
      columns.add(ColumnCounts.of(chunk.columns().get(i), schema.type()));
    }
    TableCounts made = new TableCounts(chunk.table().name(), columns);
    made.rows = chunk.size();
    if (parentKey >= 0) {
      Column keys = chunk.columns().get(parentKey);
      for (int i = 0; i < keys.size(); i++) {
        if (!keys.isNull(i)) {
          made.runs.add(keys.value(i));
        }
      }
    }
    return made;
  }

  void add(TableCounts later) {
    rows += later.rows;
    runs.add(later.runs);
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(later.columns.get(i));
    }
  }

  String table() {
    return table;
  }

  long rows() {
    return rows;
  }

  List<ColumnCounts> columns() {
    return columns;
  }

  Runs runs() {
    return runs;
  }
}
