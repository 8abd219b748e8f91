package dev.datagen.api.source;

import dev.datagen.api.rows.TableSchema;
import java.util.List;

/**
 * What a source knows of the validation.
 *
 * @param dataset name of the dataset
 * @param tables the tables declared, which are looked for; their row counts are those declared
 * @param locations where to look: folders, bootstrap servers; all of them together are one dataset
 */
public record SourceContext(String dataset, List<TableSchema> tables, List<String> locations) {

  public SourceContext {
    tables = List.copyOf(tables);
    locations = List.copyOf(locations);
  }
}
