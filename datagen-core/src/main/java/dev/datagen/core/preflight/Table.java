package dev.datagen.core.preflight;

import dev.datagen.core.dataset.NodeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table under check. */
final class Table {

  private final String path;
  private final NodeSpec node;
  private final List<TableColumn> columns = new ArrayList<>();
  private final Map<String, TableColumn> byName = new LinkedHashMap<>();

  Table(String path, NodeSpec node) {
    this.path = path;
    this.node = node;
    Draft.each(
        node.columns(),
        path + ".columns",
        (below, column) -> columns.add(new TableColumn(below, this, column)));
    columns.stream()
        .filter(column -> column.name() != null)
        .forEach(column -> byName.putIfAbsent(column.name(), column));
  }

  /** Where it stands: {@code nodes[1]}. */
  String path() {
    return path;
  }

  NodeSpec node() {
    return node;
  }

  /** Its name; null if that could not be read. */
  String id() {
    return node.id();
  }

  /** Its kind; null if that could not be read. */
  NodeSpec.Kind kind() {
    return node.kind();
  }

  /** Its columns, in order. */
  List<TableColumn> columns() {
    return columns;
  }

  Collection<String> columnNames() {
    return byName.keySet();
  }

  /** The column of that name, or null. */
  TableColumn column(String name) {
    return byName.get(name);
  }

  /** Whether all columns could be read, so that another name is certainly wrong. */
  boolean complete() {
    return node.columns() != null
        && !node.columns().isEmpty()
        && columns.size() == node.columns().size()
        && columns.stream().allMatch(column -> column.name() != null);
  }
}
