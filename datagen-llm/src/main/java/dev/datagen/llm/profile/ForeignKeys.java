package dev.datagen.llm.profile;

import dev.datagen.api.column.ColumnType;
import dev.datagen.llm.source.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds columns that refer to other tables: their values are all among the other table's keys, and
 * their names say so too; texts need no name where there are enough of them.
 */
final class ForeignKeys {

  private static final int TELLING_TEXTS = 20;

  private final List<DataTable> tables;
  private final Map<String, DataColumn> keys;
  private final Map<String, Set<Object>> values = new HashMap<>();

  /**
   * @param keys primary keys by table
   */
  ForeignKeys(List<DataTable> tables, Map<String, DataColumn> keys) {
    this.tables = tables;
    this.keys = keys;
  }

  /** The references, at most one a column, none of them closing a circle of tables. */
  List<ForeignKey> find() {
    List<ForeignKey> found = new ArrayList<>();
    for (DataTable table : tables) {
      for (DataColumn column : table.columns()) {
        if (column.mayBeKey() && column != keys.get(table.name())) {
          best(table, column).ifPresent(found::add);
        }
      }
    }
    List<ForeignKey> kept = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingInt((ForeignKey key) -> -key.strength()))
        .filter(key -> key.isSelf() || !leads(kept, key.target(), key.table()))
        .forEach(kept::add);
    return kept;
  }

  private Optional<ForeignKey> best(DataTable table, DataColumn column) {
    Object[] present = column.present();
    return tables.stream()
        .filter(target -> keys.get(target.name()) != null)
        .filter(target -> keys.get(target.name()).type().equals(column.type()))
        .map(target -> candidate(table, column, target))
        .filter(key -> key.strength() > 0 && present.length > 0 && isContained(key, present))
        .max(
            Comparator.comparingInt(ForeignKey::strength)
                .thenComparingLong(key -> -key.target().rows()));
  }

  private ForeignKey candidate(DataTable table, DataColumn column, DataTable target) {
    DataColumn key = keys.get(target.name());
    return new ForeignKey(table, column, target, key, strength(table, column, target, key));
  }

  private static int strength(
      DataTable table, DataColumn column, DataTable target, DataColumn key) {
    String name = Names.words(column.name());
    String keyName = Names.words(key.name());
    String owner = PrimaryKeys.singular(Names.words(target.name()));
    boolean general = keyName.equals("id") || keyName.equals("key") || keyName.equals("code");
    if (table != target && !general && name.equals(keyName)) {
      return 5;
    }
    if (table != target && (name.equals(owner) || name.equals(owner + "_" + keyName))) {
      return 4;
    }
    if (name.endsWith("_" + owner + "_id") || !general && name.endsWith("_" + keyName)) {
      return 3;
    }
    if (table == target && (name.startsWith("parent") || name.startsWith("manager"))) {
      return 2;
    }
    boolean texts = column.type().equals(ColumnType.STRING) && target.rows() >= TELLING_TEXTS;
    return texts && table != target ? 1 : 0;
  }

  private boolean isContained(ForeignKey key, Object[] present) {
    if (!key.target().isWhole()) {
      return key.strength() > 2;
    }
    if (key.strength() == 1 && new HashSet<>(Arrays.asList(present)).size() < TELLING_TEXTS) {
      return false;
    }
    Set<Object> known =
        values.computeIfAbsent(
            key.target().name(), name -> new HashSet<>(Arrays.asList(key.key().values())));
    return Arrays.stream(present).allMatch(known::contains);
  }

  /** Whether the references lead from one table to another. */
  private static boolean leads(List<ForeignKey> keys, DataTable from, DataTable to) {
    return from == to
        || keys.stream()
            .anyMatch(key -> !key.isSelf() && key.table() == from && leads(keys, key.target(), to));
  }
}
