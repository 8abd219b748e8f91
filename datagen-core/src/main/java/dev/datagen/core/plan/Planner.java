package dev.datagen.core.plan;

import dev.datagen.api.option.NearestName;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.Dataset;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.evaluate.RowCheck;
import dev.datagen.core.promise.Inequalities;
import dev.datagen.core.registry.Registry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a plan of a dataset. All problems found are reported together. */
public final class Planner {

  private final Planning planning;
  private final PlanOptions options;
  private final long seed;

  private Planner(Dataset dataset, Registry registry, PlanOptions options) {
    this.seed = options.seed().orElse(dataset.spec().seed());
    this.planning = new Planning(dataset, registry, seed, options.repetition());
    this.options = options;
  }

  /**
   * Plans a dataset.
   *
   * @throws ProblemException with everything that is wrong with it
   */
  public static Plan plan(Dataset dataset, Registry registry, PlanOptions options) {
    return new Planner(dataset, registry, options).plan();
  }

  private Plan plan() {
    checkOverrides();
    for (NodeSpec node : planning.dataset.spec().nodes()) {
      addTable(node, new LinkedHashSet<>());
    }
    stopOnProblems();
    EntityFactors.requireTimeframe(planning);
    RowSpaces spaces = new RowSpaces(planning, options);
    for (TablePlan table : planning.tables.values()) {
      table.space(spaces.of(table));
      table.chunkRows(options.chunkRows());
    }
    stopOnProblems();
    planColumns();
    reportCycles();
    Map<TablePlan, List<RowCheck>> promises = new LinkedHashMap<>();
    planning.tables.values().forEach(t -> promises.put(t, Promises.of(planning, t)));
    stopOnProblems();
    for (TablePlan table : planning.tables.values()) {
      List<String> declared = table.spec().columns().stream().map(ColumnSpec::name).toList();
      table.order(planning.dependencies.order(table.name(), declared));
      List<RowCheck> checks =
          new ArrayList<>(Inequalities.of(planning.dataset.spec().constraints(), table));
      checks.addAll(promises.get(table));
      table.checks(checks);
    }
    List<List<TablePlan>> levels = Levels.of(planning);
    stopOnProblems();
    List<PlannedValidator> validators = PlannedValidator.all(planning);
    stopOnProblems();
    return new Plan(seed, levels, validators, planning);
  }

  /** Adds a table behind its primary parent. */
  private TablePlan addTable(NodeSpec node, Set<String> underWay) {
    TablePlan known = planning.tables.get(node.id());
    if (known != null || !underWay.add(node.id())) {
      if (known == null) {
        planning.error(
            "cycle",
            "nodes[" + planning.dataset.spec().nodes().indexOf(node) + "].parents",
            "the parents go in a circle through " + String.join(", ", underWay),
            "a table cannot be its own ancestor");
      }
      return known;
    }
    TablePlan parent = null;
    if (!node.parents().isEmpty()) {
      parent = addTable(planning.dataset.node(node.parents().get(0)), underWay);
    }
    TablePlan table =
        new TablePlan(
            node,
            planning.dataset.spec().nodes().indexOf(node),
            parent,
            planning.dataset.comments());
    planning.tables.put(node.id(), table);
    planning.dependencies.addTable(node.id());
    node.parents().forEach(needed -> planning.dependencies.needs(node.id(), needed));
    if (parent != null && parent.parent() != null) {
      planning.dependencies.reads(ColumnId.rowsOf(node.id()), ColumnId.rowsOf(parent.name()));
    }
    return table;
  }

  private void planColumns() {
    Map<TablePlan, List<ColumnPlanner>> planners = new LinkedHashMap<>();
    for (TablePlan table : planning.tables.values()) {
      FanoutFactors.plan(planning, table);
      planners.put(
          table,
          table.spec().columns().stream()
              .map(column -> new ColumnPlanner(planning, table, column))
              .toList());
    }
    planners.replaceAll((table, all) -> all.stream().filter(ColumnPlanner::planGenerator).toList());
    planners.replaceAll((table, all) -> all.stream().filter(ColumnPlanner::bound).toList());
    planning.tables.values().forEach(table -> CreatedBounds.refuseTimeless(planning, table));
    JointColumns.plan(planning);
    InequalityPlanner.plan(planning);
    planners.replaceAll((table, all) -> all.stream().filter(ColumnPlanner::planModifiers).toList());
    planners.forEach(
        (table, all) ->
            table.columns(
                all.stream().map(ColumnPlanner::assemble).flatMap(Optional::stream).toList()));
  }

  private void reportCycles() {
    for (List<ColumnId> cycle : planning.dependencies.columnCycles()) {
      ColumnId first = cycle.get(0);
      planning.error(
          "cycle",
          path(first),
          "columns read each other in a circle: " + arrows(cycle),
          "break it at one of them");
    }
    if (planning.problems.isEmpty()) {
      for (List<String> cycle : planning.dependencies.tableCycles()) {
        planning.error(
            "cycle",
            Planning.path(planning.tables.get(cycle.get(0))),
            "tables need each other in a circle: " + arrows(cycle),
            "break it at one of them");
      }
    }
  }

  private String path(ColumnId column) {
    TablePlan table = planning.tables.get(column.table());
    return column.isRows() ? Planning.path(table) : Planning.path(table, column.name());
  }

  private static String arrows(List<?> cycle) {
    List<String> names = new ArrayList<>(cycle.stream().map(Object::toString).toList());
    return String.join(" → ", names);
  }

  private void checkOverrides() {
    List<String> names = planning.dataset.spec().nodes().stream().map(NodeSpec::id).toList();
    for (String name : options.rowsByTable().keySet().stream().sorted().toList()) {
      NodeSpec node = planning.dataset.node(name);
      if (node == null) {
        override(name, "there is no such table", NearestName.hint(name, "tables", names));
      } else if (node.kind() == NodeSpec.Kind.VOCAB) {
        override(name, "a vocab has as many rows as values", "leave it out");
      } else if (!node.parents().isEmpty()) {
        override(
            name,
            "a fact with parents has the rows that its fan-out gives",
            "change the rows of " + node.parents().get(0) + ", or the fan-out");
      }
    }
  }

  private void override(String name, String message, String hint) {
    planning.problems.add(
        Problem.error("rows", "", "rows of \"" + name + "\": " + message, hint, null));
  }

  private void stopOnProblems() {
    if (!planning.problems.isEmpty()) {
      List<Problem> all = new ArrayList<>(planning.problems);
      all.addAll(planning.warnings.all());
      all.sort(Comparator.comparingInt(p -> p.position() == null ? 0 : p.position().line()));
      throw new ProblemException(all);
    }
  }
}
