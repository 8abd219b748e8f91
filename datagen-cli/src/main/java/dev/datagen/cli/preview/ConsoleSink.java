package dev.datagen.cli.preview;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.table.Numbers;
import dev.datagen.cli.table.SampleTable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the first rows of each table and prints them once everything is made. */
final class ConsoleSink implements Sink<ConsoleSink.Head> {

  /** The first rows of a chunk, as far as they may be wanted. */
  record Head(TableSchema table, List<Column> columns, int rows) {}

  private final List<TableSchema> tables;
  private final int most;
  private final PrintStream out;
  private final Map<String, List<Head>> heads = new LinkedHashMap<>();

  ConsoleSink(List<TableSchema> tables, int most, PrintStream out) {
    this.tables = tables;
    this.most = most;
    this.out = out;
    tables.forEach(table -> heads.put(table.name(), new ArrayList<>()));
  }

  @Override
  public Head prepare(Chunk chunk) {
    int rows = chunk.firstRow() >= most ? 0 : (int) Math.min(chunk.size(), most - chunk.firstRow());
    List<Column> columns =
        rows == 0
            ? List.of()
            : chunk.columns().stream().map(column -> column.slice(0, rows)).toList();
    return new Head(chunk.table(), columns, rows);
  }

  @Override
  public void append(Head head) {
    if (head.rows() > 0) {
      heads.get(head.table().name()).add(head);
    }
  }

  @Override
  public Receipt commit() {
    tables.forEach(this::print);
    out.flush();
    return new Receipt(
        tables.stream()
            .map(table -> new Receipt.Output(table.name(), "console", table.rowCount(), -1))
            .toList());
  }

  private void print(TableSchema table) {
    out.println(SafeText.line(table.name()) + " (" + Numbers.rows(table.rowCount()) + ")");
    for (Head head : heads.get(table.name())) {
      out.print(SampleTable.of(table, head.columns(), head.rows()));
    }
    out.println();
  }

  @Override
  public void abort() {
    heads.clear();
  }
}
