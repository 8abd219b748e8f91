package dev.datagen.core.preflight;

import dev.datagen.api.option.NearestName;
import dev.datagen.core.bind.Problems;
import dev.datagen.core.bind.SchemaPath;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.dataset.NodeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** A schema under check, as far as it could be read, with its tables and columns by name. */
final class Draft {

  private static final Pattern REFERENCE = Pattern.compile("[^.]+\\.[^.]+");

  private final DatasetSpec spec;
  private final Problems problems;
  private final List<Table> tables = new ArrayList<>();
  private final Map<String, Table> byId = new LinkedHashMap<>();
  private final boolean complete;

  Draft(DatasetSpec spec, Problems problems) {
    this.spec = spec;
    this.problems = problems;
    each(spec.nodes(), "nodes", (path, node) -> tables.add(new Table(path, node)));
    tables.stream()
        .filter(table -> table.id() != null)
        .forEach(table -> byId.putIfAbsent(table.id(), table));
    complete =
        spec.nodes() != null
            && tables.size() == spec.nodes().size()
            && tables.stream().allMatch(table -> table.id() != null);
  }

  DatasetSpec spec() {
    return spec;
  }

  /** All tables, in order. */
  List<Table> tables() {
    return tables;
  }

  /** Calls back with path and element for each element of a list that could be read. */
  static <T> void each(List<T> list, String path, BiConsumer<String, T> action) {
    for (int i = 0; list != null && i < list.size(); i++) {
      if (list.get(i) != null) {
        action.accept(path + "[" + i + "]", list.get(i));
      }
    }
  }

  /** The path of a member under a key that may be any text. */
  static String key(String path, String key) {
    return SchemaPath.of(path).key(key).toString();
  }

  void error(String code, String path, String message, String hint) {
    problems.error(code, path, message, hint);
  }

  void warning(String code, String path, String message, String hint) {
    problems.warning(code, path, message, hint);
  }

  /** The table of that name; if there is none, that is reported. */
  Optional<Table> table(String id, String path) {
    Table table = byId.get(id);
    if (table == null && complete) {
      error(
          "unknown-table",
          path,
          "there is no table \"" + id + "\"",
          NearestName.hint(id, "tables", byId.keySet()));
    }
    return Optional.ofNullable(table);
  }

  /** The column that {@code "table.column"} names; if there is none, that is reported. */
  Optional<TableColumn> column(String reference, String path) {
    if (!REFERENCE.matcher(reference).matches()) {
      error(
          "bad-reference", path, "\"" + reference + "\" names no column", "write \"table.column\"");
      return Optional.empty();
    }
    int dot = reference.indexOf('.');
    return table(reference.substring(0, dot), path)
        .flatMap(table -> column(table, reference.substring(dot + 1), path));
  }

  /** The column of a table; if there is none, that is reported. */
  Optional<TableColumn> column(Table table, String name, String path) {
    TableColumn column = table.column(name);
    if (column == null && table.complete()) {
      error(
          "unknown-column",
          path,
          "table \"" + table.id() + "\" has no column \"" + name + "\"",
          NearestName.hint(name, "columns", table.columnNames()));
    }
    return Optional.ofNullable(column);
  }

  /** The table's primary parent, its primary parent and so on, nearest first. */
  List<Table> primaryAncestors(Table table) {
    Set<Table> ancestors = new LinkedHashSet<>();
    Table next = primaryParent(table);
    while (next != null && next != table && ancestors.add(next)) {
      next = primaryParent(next);
    }
    return List.copyOf(ancestors);
  }

  /**
   * The facts that have the table among their parents, or among the parents of these, and so on.
   */
  List<Table> factsUnder(Table table) {
    Set<Table> under = new LinkedHashSet<>();
    collectFacts(table, under);
    under.remove(table);
    return List.copyOf(under);
  }

  private void collectFacts(Table table, Collection<Table> under) {
    for (Table candidate : tables) {
      boolean child =
          candidate.kind() == NodeSpec.Kind.FACT && candidate.node().parents().contains(table.id());
      if (child && under.add(candidate)) {
        collectFacts(candidate, under);
      }
    }
  }

  private Table primaryParent(Table table) {
    List<String> parents = table.node().parents();
    return parents.isEmpty() ? null : byId.get(parents.get(0));
  }
}
