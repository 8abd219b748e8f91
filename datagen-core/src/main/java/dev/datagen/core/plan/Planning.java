package dev.datagen.core.plan;

import dev.datagen.api.plan.Input;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.random.RandomKey;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.Dataset;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.rows.FannedRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the parts of the planner share while a plan is made. */
final class Planning {

  final Dataset dataset;
  final Registry registry;
  final RandomKey root;
  final Map<String, TablePlan> tables = new LinkedHashMap<>();
  final Dependencies dependencies = new Dependencies();
  final Warnings warnings;
  final List<Problem> problems = new ArrayList<>();
  final Map<ColumnId, PlanningContext> contexts = new LinkedHashMap<>();
  final List<Copy> lookups = new ArrayList<>();
  final Map<ColumnId, List<Input>> notBefore = new LinkedHashMap<>();
  final Map<ColumnId, KeptBounds> kept = new LinkedHashMap<>();
  final Set<ColumnId> joint = new LinkedHashSet<>();
  final Map<ColumnId, Input> copies = new LinkedHashMap<>();
  final Map<ColumnId, Optional<DeclaredRange>> ranges = new LinkedHashMap<>();
  final LookupWeights lookupWeights = new LookupWeights();
  final Repetition repetition;

  Planning(Dataset dataset, Registry registry, long seed, Repetition repetition) {
    this.dataset = dataset;
    this.registry = registry;
    this.root = RandomKey.ofSeed(seed);
    this.warnings = new Warnings(dataset);
    this.repetition = repetition;
  }

  RandomKey key(TablePlan table) {
    // No column has a name with a blank.
    return repetition.continues(table.name())
        ? root.derive(table.name()).derive("repetition " + repetition.number())
        : root.derive(table.name());
  }

  RandomKey key(TablePlan table, ColumnSpec column) {
    return key(table).derive(column.name());
  }

  /** The key of a column whose values go on from repetition to repetition. */
  RandomKey continuedKey(TablePlan table, ColumnSpec column) {
    return root.derive(table.name()).derive(column.name());
  }

  /** Rows of a table in the repetitions before. */
  long rowsBefore(TablePlan table) {
    return repetition.rowsBefore().getOrDefault(table.name(), 0L);
  }

  void error(String code, String path, String message, String hint) {
    problems.add(dataset.error(code, path, message, hint));
  }

  static String path(TablePlan table) {
    return "nodes[" + table.index() + "]";
  }

  static String path(TablePlan table, String column) {
    return path(table) + ".columns[" + table.columnIndex(column) + "]";
  }

  /** Whether a column must be unique: a primary key, or declared so on its own. */
  boolean isUnique(TablePlan table, String column) {
    if (table.spec().pk().equals(column)) {
      return true;
    }
    ConstraintsSpec constraints = dataset.spec().constraints();
    return constraints != null
        && constraints.unique().stream()
            .anyMatch(unique -> unique.columns().equals(List.of(table.name() + "." + column)));
  }

  /** Whether no two rows of a fact have the same parent row. */
  boolean hasOneChildAtMost(TablePlan table) {
    return table.space() instanceof FannedRows fanned
        && fanned.law().constant() >= 0
        && fanned.law().constant() <= 1;
  }
}
