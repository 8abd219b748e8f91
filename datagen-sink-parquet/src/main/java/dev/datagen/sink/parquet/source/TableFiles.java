package dev.datagen.sink.parquet.source;

import dev.datagen.api.source.SourceColumn;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.api.source.SourceTable;
import dev.datagen.sink.parquet.read.FoundFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The files of one table, which must have the same columns in whatever order. */
final class TableFiles {

  private TableFiles() {}

  static SourceTable of(String table, List<Path> files) {
    List<FoundFile> found = new ArrayList<>();
    try {
      for (Path file : files) {
        found.add(FoundFile.read(file));
      }
    } catch (IOException e) {
      return unreadable(table, found, e.getMessage());
    }
    List<SourceColumn> columns = found.get(0).columns();
    List<SourceSplit> splits = new ArrayList<>();
    for (FoundFile file : found) {
      String difference = difference(columns, file.columns());
      if (!difference.isEmpty()) {
        return unreadable(
            table, found, file.path() + " " + difference + ", unlike " + found.get(0).path());
      }
      List<String> names = file.columns().stream().map(SourceColumn::name).toList();
      splits.addAll(
          file.groups(columns.stream().map(column -> names.indexOf(column.name())).toList()));
    }
    long rows = splits.stream().mapToLong(SourceSplit::rows).sum();
    return new SourceTable(table, columns, OptionalLong.of(rows), splits, "");
  }

  private static SourceTable unreadable(String table, List<FoundFile> found, String problem) {
    return new SourceTable(
        table,
        found.isEmpty() ? List.of() : found.get(0).columns(),
        OptionalLong.empty(),
        List.of(),
        problem);
  }

  private static String difference(List<SourceColumn> expected, List<SourceColumn> actual) {
    for (SourceColumn column : actual) {
      SourceColumn other = find(expected, column.name());
      if (other == null) {
        return "has a column " + column.name();
      }
      if (other.type() == null ? column.type() != null : !other.type().equals(column.type())) {
        return "has " + column.name() + " as " + column.typeText();
      }
    }
    for (SourceColumn column : expected) {
      if (find(actual, column.name()) == null) {
        return "has no column " + column.name();
      }
    }
    return "";
  }

  private static SourceColumn find(List<SourceColumn> columns, String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }
}
