package dev.datagen.llm.profile;

import dev.datagen.api.column.ColumnType;
import dev.datagen.llm.compose.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the time that data are about: that of the table with the most rows that has one. */
final class Spans {

  private Spans() {}

  static Span of(List<DataTable> tables, int minCount) {
    return tables.stream()
        .sorted(Comparator.comparingLong((DataTable table) -> -table.rows()))
        .map(Spans::time)
        .flatMap(Optional::stream)
        .flatMap(column -> Times.of(column).stream())
        .findFirst()
        .map(times -> times.span(minCount))
        .orElse(Span.DEFAULT);
  }

  /** The table's time: its first datetime column, else its first date column. */
  static Optional<DataColumn> time(DataTable table) {
    return table.columns().stream()
        .filter(column -> column.type().isTemporal())
        .min(Comparator.comparing(column -> column.type().equals(ColumnType.DATE)));
  }
}
