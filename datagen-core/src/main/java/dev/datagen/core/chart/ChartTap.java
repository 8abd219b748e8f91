package dev.datagen.core.chart;

import dev.datagen.api.rows.Chunk;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.run.Tap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what charts show of the chunks that pass by. Memory does not grow with the data. */
public final class ChartTap implements Tap<TableCounts> {

  private final Plan plan;
  private final Map<String, TableCounts> counts = new LinkedHashMap<>();
  private final Map<String, Integer> parentKeys = new LinkedHashMap<>();

  /** Counts for the tables of a plan. */
  public ChartTap(Plan plan) {
    this.plan = plan;
    for (TablePlan table : plan.tables()) {
      counts.put(table.name(), TableCounts.of(table.name(), table.schema().columns()));
      parentKeys.put(table.name(), parentKey(table));
    }
  }

  private static int parentKey(TablePlan table) {
    if (table.parent() == null) {
      return -1;
    }
    String key = table.parent().name() + "." + table.parent().spec().pk();
    for (int i = 0; i < table.spec().columns().size(); i++) {
      String copied =
          table
              .recipe(table.spec().columns().get(i).name())
              .flatMap(recipe -> recipe.generator().copiedFrom())
              .orElse("");
      if (copied.equals(key)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String name() {
    return "charts";
  }

  @Override
  public TableCounts prepare(Chunk chunk) {
    return TableCounts.of(chunk, parentKeys.get(chunk.table().name()));
  }

  @Override
  public void append(TableCounts prepared) {
    counts.get(prepared.table()).add(prepared);
  }

  @Override
  public void conclude() {
    // everything is counted already
  }

  @Override
  public void abort() {
    counts.clear();
  }

  /** What there is to draw, table by table in the order of the plan. */
  public List<TableCharts> charts() {
    return plan.tables().stream()
        .filter(table -> counts.containsKey(table.name()))
        .map(table -> Charts.of(table, counts.get(table.name()), counts))
        .toList();
  }
}
