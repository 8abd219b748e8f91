package dev.datagen.llm.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys of the tables and how they refer to each other. */
final class Links {

  /** A table with fewer rows than that share of another's is no child of it. */
  private static final double LEAST_FANOUT = 0.05;

  private final List<DataTable> tables;
  private final Map<String, DataColumn> keys = new HashMap<>();
  private final List<ForeignKey> foreign;

  Links(List<DataTable> tables) {
    this.tables = tables;
    tables.forEach(table -> PrimaryKeys.of(table).ifPresent(key -> keys.put(table.name(), key)));
    this.foreign = new ForeignKeys(tables, keys).find();
  }

  /** The primary key, if there is one. */
  Optional<DataColumn> key(DataTable table) {
    return Optional.ofNullable(keys.get(table.name()));
  }

  /** What a column refers to. */
  Optional<ForeignKey> of(DataTable table, DataColumn column) {
    return foreign.stream().filter(k -> k.table() == table && k.column() == column).findFirst();
  }

  /** The tables that a table refers to, itself aside. */
  List<ForeignKey> of(DataTable table) {
    return table.columns().stream()
        .flatMap(column -> of(table, column).stream())
        .filter(key -> !key.isSelf())
        .toList();
  }

  /**
   * The reference whose target's rows own those of the table: without nulls, and to the table with
   * the most rows, which is the nearest owner (an item is its order's before it is its product's).
   */
  Optional<ForeignKey> owner(DataTable table) {
    return of(table).stream()
        .filter(key -> key.column().present().length == key.column().size())
        .filter(key -> table.rows() >= LEAST_FANOUT * key.target().rows())
        .max(Comparator.comparingLong(key -> key.target().rows()));
  }

  /** Whether rows of a table have an ancestor in the other. */
  boolean isAncestor(DataTable ancestor, DataTable table) {
    Optional<ForeignKey> owner = owner(table);
    return owner.isPresent()
        && (owner.get().target() == ancestor || isAncestor(ancestor, owner.get().target()));
  }

  /** The tables, each behind those that it refers to. */
  List<DataTable> ordered() {
    Set<DataTable> ordered = new LinkedHashSet<>();
    tables.forEach(table -> add(table, ordered));
    return new ArrayList<>(ordered);
  }

  private void add(DataTable table, Set<DataTable> ordered) {
    of(table).forEach(key -> add(key.target(), ordered));
    ordered.add(table);
  }
}
