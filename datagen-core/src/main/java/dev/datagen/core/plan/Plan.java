package dev.datagen.core.plan;

import dev.datagen.api.problem.Problem;
import dev.datagen.core.dataset.Dataset;
import java.util.List;

/** Everything a run needs to know: complete, and the same for every thread and machine. */
public final class Plan {

  private final Dataset dataset;
  private final long seed;
  private final List<List<TablePlan>> levels;
  private final List<PlannedValidator> validators;
  private final List<Copy> copies;
  private final Warnings warnings;
  private final Dependencies dependencies;

  Plan(
      long seed,
      List<List<TablePlan>> levels,
      List<PlannedValidator> validators,
      Planning planning) {
    this.dataset = planning.dataset;
    this.seed = seed;
    this.levels = levels.stream().map(List::copyOf).toList();
    this.validators = List.copyOf(validators);
    this.copies = List.copyOf(planning.lookups);
    this.warnings = planning.warnings;
    this.dependencies = planning.dependencies;
  }

  /** The dataset planned. */
  public Dataset dataset() {
    return dataset;
  }

  /** The master seed. */
  public long seed() {
    return seed;
  }

  /** The tables, those of a level needing only those of earlier levels. */
  public List<List<TablePlan>> levels() {
    return levels;
  }

  /** The tables in the order in which they are made. */
  public List<TablePlan> tables() {
    return levels.stream().flatMap(List::stream).toList();
  }

  /** The validators that the schema calls, in its order. */
  public List<PlannedValidator> validators() {
    return validators;
  }

  /** Columns whose values are copied from others. */
  public List<Copy> copies() {
    return copies;
  }

  /** The table of that name, or null. */
  public TablePlan table(String name) {
    return tables().stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
  }

  /** What a column reads, as {@code table.column}. */
  public List<String> reads(String table, String column) {
    return dependencies.readBy(new ColumnId(table, column)).stream()
        .map(ColumnId::toString)
        .toList();
  }

  /**
   * Adds something that the user should look at.
   *
   * @param path where in the schema
   */
  public void warn(String path, String message, String hint) {
    warnings.add(path, message, hint);
  }

  /** What the user should look at: from reading, from planning and, later, from running. */
  public List<Problem> warnings() {
    return warnings.all();
  }

  /** The topology as text: levels, rows, chunks, columns in order with what they read, keys. */
  public String describe() {
    return PlanText.of(this);
  }
}
