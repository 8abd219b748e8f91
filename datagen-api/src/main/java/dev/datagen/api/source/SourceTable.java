package dev.datagen.api.source;

import java.util.List;
import java.util.OptionalLong;

/**
 * A table found.
 *
 * @param name its name
 * @param columns the columns found, in the source's order
 * @param rows number of rows, where known without reading them
 * @param splits its parts in the order of the rows; several threads read different ones at once
 * @param problem why it cannot be read, naming file or topic; empty if it can. Then it may have no
 *     splits
 */
public record SourceTable(
    String name,
    List<SourceColumn> columns,
    OptionalLong rows,
    List<SourceSplit> splits,
    String problem) {

  public SourceTable {
    columns = List.copyOf(columns);
    splits = List.copyOf(splits);
  }
}
