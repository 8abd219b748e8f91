package dev.datagen.core.sample;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.Chunk;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a sample, found by {@code "table.column"}. */
final class SampleRows {

  private final Plan plan;
  private final Map<String, Chunk> chunks = new HashMap<>();

  SampleRows(Plan plan, List<Chunk> sample) {
    this.plan = plan;
    sample.forEach(chunk -> chunks.put(chunk.table().name(), chunk));
  }

  /** The table of an attribute. */
  TablePlan table(String attribute) {
    return plan.table(attribute.substring(0, attribute.indexOf('.')));
  }

  /** Index of an attribute's column in its table. */
  int index(String attribute) {
    return table(attribute).columnIndex(attribute.substring(attribute.indexOf('.') + 1));
  }

  /** The declared type of an attribute. */
  ColumnType type(String attribute) {
    return table(attribute).columns().get(index(attribute)).type();
  }

  /** The sample's values of an attribute. */
  Column column(String attribute) {
    return chunks.get(table(attribute).name()).columns().get(index(attribute));
  }

  /** The values of an attribute of {@code table} or of an ancestor, for the sample's rows of it. */
  Column column(String attribute, TablePlan table) {
    int hops = 0;
    for (TablePlan at = table; at != table(attribute); at = at.parent()) {
      hops++;
    }
    int size = chunks.get(table.name()).size();
    return new Evaluation(table, table.space().head(size)).ancestor(hops, index(attribute));
  }
}
