package dev.datagen.llm.profile;

import dev.datagen.api.column.Column;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceColumn;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.api.source.SourceTable;
import dev.datagen.core.bind.OptionBinder;
import dev.datagen.core.registry.Registry;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.source.InputProblems;
import dev.datagen.llm.source.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads Parquet files through the installed source. */
final class ParquetTables {

  private static final int BATCH = 4_096;

  private final DatasetDraft draft;
  private final ProfileOptions options;

  ParquetTables(DatasetDraft draft, ProfileOptions options) {
    this.draft = draft;
    this.options = options;
  }

  /** The tables at a file or folder. */
  List<DataTable> read(Path data, Registry registry, Set<String> taken) throws IOException {
    SourceFactory<?> factory = registry.source("parquet");
    if (factory == null) {
      throw InputProblems.wrong(
          "nothing that reads Parquet is installed", "install the plugin datagen-sink-parquet");
    }
    List<DataTable> tables = new ArrayList<>();
    try (Source source = open(factory, data)) {
      for (SourceTable table : source.tables()) {
        if (!table.name().endsWith(".ledger")) {
          tables.add(table(table, Names.free(table.name(), "table", taken)));
        }
      }
    }
    return tables;
  }

  private static <O extends Record> Source open(SourceFactory<O> factory, Path data)
      throws IOException {
    O none = OptionBinder.bindOptions(Map.of(), Map.of(), factory.options()).orThrow();
    return factory.open(new SourceContext("data", List.of(), List.of(data.toString())), none);
  }

  private DataTable table(SourceTable table, String name) throws IOException {
    if (!table.problem().isEmpty()) {
      throw InputProblems.wrong(table.problem(), "mend the file, or take it away");
    }
    List<Integer> readable =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).type() != null)
            .boxed()
            .toList();
    for (SourceColumn column : table.columns()) {
      if (column.type() == null) {
        draft.note(
            name + "." + column.name() + " is left out: there is no type for " + column.typeText());
      }
    }
    if (readable.isEmpty()) {
      throw InputProblems.wrong(name + " has no column that can be read", "take it away");
    }
    long rows = table.rows().orElse(options.maxRows());
    List<List<Column>> parts = batches(table, readable, rows);
    Set<String> names = new HashSet<>();
    List<DataColumn> columns = new ArrayList<>();
    for (int i = 0; i < readable.size(); i++) {
      int column = i;
      SourceColumn found = table.columns().get(readable.get(i));
      columns.add(
          new DataColumn(
              Names.free(found.name(), "column", names),
              found.type(),
              parts.stream().map(batch -> batch.get(column)).toList()));
    }
    return new DataTable(name, rows, columns);
  }

  private List<List<Column>> batches(SourceTable table, List<Integer> columns, long rows)
      throws IOException {
    Stride stride = new Stride(rows, options.maxRows());
    List<List<Column>> taken = new ArrayList<>();
    for (SourceSplit split : table.splits()) {
      try (SourceReader reader = split.open(columns)) {
        for (List<Column> batch = reader.read(BATCH);
            !batch.isEmpty();
            batch = reader.read(BATCH)) {
          if (stride.takes(batch.get(0).size())) {
            taken.add(batch);
          }
        }
      }
    }
    return taken;
  }
}
