package dev.datagen.core.plan;

import dev.datagen.api.random.RandomKey;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.rows.FannedRows;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as text, in the manner of a topology description. */
final class PlanText {

  private PlanText() {}

  static String of(Plan plan) {
    StringBuilder text = new StringBuilder();
    text.append("Dataset: ").append(plan.dataset().spec().name());
    text.append(" (schema ").append(plan.dataset().hash(), 0, 12);
    text.append(", seed ").append(plan.seed());
    text.append(", algorithm ").append(RandomKey.ALGORITHM).append(")\n");
    for (int level = 0; level < plan.levels().size(); level++) {
      text.append("Level ").append(level).append(":\n");
      for (TablePlan table : plan.levels().get(level)) {
        append(text, plan, table);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Plan plan, TablePlan table) {
    text.append("  Table: ").append(table.name());
    text.append(" (").append(table.spec().kind().name().toLowerCase(Locale.ROOT)).append(")\n");
    text.append("    rows:   ").append(table.rows()).append(rowsFrom(table)).append('\n');
    text.append("    chunks: ").append(table.chunkCount()).append(" of ");
    text.append(table.chunkRows()).append(" rows\n");
    text.append("    key:    ").append(table.spec().pk()).append('\n');
    for (String name : table.order()) {
      append(text, plan, table, table.spec().column(name));
    }
  }

  private static String source(TablePlan table, ColumnSpec column) {
    return FilledColumns.source(table, column).isPresent() ? "walk" : column.generator().id();
  }

  private static String rowsFrom(TablePlan table) {
    return table.space() instanceof FannedRows fanned
        ? " (" + fanned.law().describe() + " per row of " + table.parent().name() + ")"
        : "";
  }

  private static void append(StringBuilder text, Plan plan, TablePlan table, ColumnSpec column) {
    text.append("    column: ").append(column.name()).append(' ').append(column.type());
    text.append(column.nullable() ? "?" : "").append(" <-- ").append(source(table, column));
    column.modifiers().forEach(modifier -> text.append(" | ").append(modifier.transform()));
    List<String> reads = plan.reads(table.name(), column.name());
    if (!reads.isEmpty()) {
      text.append(reads.stream().collect(Collectors.joining(", ", " (reads ", ")")));
    }
    text.append('\n');
  }
}
