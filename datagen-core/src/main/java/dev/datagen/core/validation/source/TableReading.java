package dev.datagen.core.validation.source;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.source.SourceColumn;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.api.source.SourceTable;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One table to be read: which of its columns, and as what. */
final class TableReading {

  /**
   * A part of it that one thread reads.
   *
   * @param splits what is read one after the other
   * @param firstRow number of the first row
   */
  record Part(TableReading table, List<SourceSplit> splits, long firstRow) {}

  /** Takes chunks as they are read. */
  interface Taker {
    /** Takes the next; false to stop. */
    boolean take(Chunk chunk) throws Exception;
  }

  private final TablePlan plan;
  private final TableSchema schema;
  private final SourceTable source;
  private final FoundTables found;
  private final List<Integer> wanted = new ArrayList<>();
  private final int[] places;

  TableReading(TablePlan plan, SourceTable source, FoundTables found) {
    this.plan = plan;
    this.source = source;
    this.found = found;
    this.schema = plan.schema(source.rows().orElse(-1));
    List<ColumnSpec> columns = plan.spec().columns();
    places = new int[columns.size()];
    List<String> names = source.columns().stream().map(SourceColumn::name).toList();
    for (int i = 0; i < places.length; i++) {
      boolean readable = found.obstacle(plan.name() + "." + columns.get(i).name()).isEmpty();
      places[i] = readable ? wanted.size() : -1;
      if (readable) {
        wanted.add(names.indexOf(columns.get(i).name()));
      }
    }
  }

  TableSchema schema() {
    return schema;
  }

  /** The parts, in the order of the rows; one alone where the rows of some are not known. */
  List<Part> parts() {
    if (source.splits().stream().anyMatch(split -> split.rows() < 0)) {
      return List.of(new Part(this, source.splits(), 0));
    }
    List<Part> parts = new ArrayList<>();
    long row = 0;
    for (SourceSplit split : source.splits()) {
      parts.add(new Part(this, List.of(split), row));
      row += split.rows();
    }
    return parts;
  }

  /** Reads a part chunk by chunk. */
  void read(Part part, Taker taker) throws Exception {
    long row = part.firstRow();
    for (SourceSplit split : part.splits()) {
      // Rows are counted by a column: a table of which nothing can be read has none to tell.
      if (wanted.isEmpty()) {
        return;
      }
      int most = plan.chunkRows();
      try (SourceReader reader = open(split)) {
        for (List<Column> batch = reader.read(most); !batch.isEmpty(); batch = reader.read(most)) {
          Chunk chunk = chunk(batch, row);
          row += chunk.size();
          if (!taker.take(chunk)) {
            return;
          }
        }
      }
      if (split.rows() >= 0 && part.splits().size() == 1 && row != part.firstRow() + split.rows()) {
        throw new IOException(
            plan.name() + " has fewer rows in a part of its data than the part says");
      }
    }
  }

  private SourceReader open(SourceSplit split) throws IOException {
    return new Watched(plan.name(), UnderWay.during(plan.name(), split, () -> split.open(wanted)));
  }

  /** A reader that is named if it does not come back. */
  private record Watched(String table, SourceReader reader) implements SourceReader {

    @Override
    public List<Column> read(int maxRows) throws IOException {
      return UnderWay.during(table, reader, () -> reader.read(maxRows));
    }

    @Override
    public void close() throws IOException {
      UnderWay.during(
          table,
          reader,
          () -> {
            reader.close();
            return null;
          });
    }
  }

  private Chunk chunk(List<Column> batch, long row) {
    int size = batch.get(0).size();
    List<Column> columns = new ArrayList<>(places.length);
    for (int i = 0; i < places.length; i++) {
      ColumnSpec spec = plan.spec().columns().get(i);
      columns.add(
          places[i] < 0
              ? Reshaping.absent(spec.type(), size)
              : Reshaping.of(
                  batch.get(places[i]), found.storedType(plan.name(), spec.name()), spec.type()));
    }
    return new Chunk(schema, 0, row, size, columns);
  }
}
