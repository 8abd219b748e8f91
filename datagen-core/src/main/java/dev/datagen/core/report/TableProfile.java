package dev.datagen.core.report;

import java.util.List;

/**
 * What a table holds.
 *
 * @param name the table
 * @param rows how many rows it has
 * @param columns its columns as declared
 */
public record TableProfile(String name, long rows, List<ColumnProfile> columns) {

  public TableProfile {
    columns = List.copyOf(columns);
  }
}
