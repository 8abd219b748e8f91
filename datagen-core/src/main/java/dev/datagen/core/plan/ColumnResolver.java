package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.NearestName;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.evaluate.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds columns by what a schema calls them, as seen from a row of one table. */
final class ColumnResolver {

  /**
   * A column found in the row or in one of its ancestors.
   *
   * @param table the table it is in
   * @param spec the column as declared
   * @param path how to get there
   */
  record Found(TablePlan table, ColumnSpec spec, Wiring.Path path) {
    ColumnId id() {
      return new ColumnId(table.name(), spec.name());
    }
  }

  private final Planning planning;
  private final TablePlan table;

  ColumnResolver(Planning planning, TablePlan table) {
    this.planning = planning;
    this.table = table;
  }

  /** A column of the row ({@code "age"}) or of an ancestor's ({@code "user.age"}). */
  Found own(String argument, String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return found(argument, table, name, 0);
    }
    String wanted = name.substring(0, dot);
    int hops = 0;
    for (TablePlan ancestor = table; ancestor != null; ancestor = ancestor.parent(), hops++) {
      if (ancestor.name().equals(wanted)) {
        return found(argument, ancestor, name.substring(dot + 1), hops);
      }
    }
    if (planning.tables.containsKey(wanted)) {
      throw new InvalidArgument(
          argument,
          "\"" + name + "\" is neither in " + table.name() + " nor in a primary ancestor of it",
          "columns of this row and of " + ancestors() + " can be read; use a lookup for others");
    }
    throw unknownTable(argument, wanted);
  }

  /** A column of any table. */
  Found anywhere(String argument, String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      throw new InvalidArgument(
          argument,
          "\"" + name + "\" does not name a column of a table",
          "write it as \"table.column\"");
    }
    TablePlan other = planning.tables.get(name.substring(0, dot));
    if (other == null) {
      throw unknownTable(argument, name.substring(0, dot));
    }
    return found(argument, other, name.substring(dot + 1), 0);
  }

  /** The row's time: see {@link dev.datagen.api.plan.ColumnContext#rowTime}. */
  Found time(String argument, String timeColumn) {
    if (timeColumn != null) {
      Found found = own(argument, timeColumn);
      if (!found.spec().type().isTemporal()) {
        throw new InvalidArgument(
            argument,
            "\"" + timeColumn + "\" is " + found.spec().type() + ", not a time",
            "name a datetime or date column");
      }
      return found;
    }
    return firstTime()
        .orElseThrow(
            () ->
                new InvalidArgument(
                    argument,
                    "a row of "
                        + table.name()
                        + " has no time: neither it nor an ancestor has a datetime or date column",
                    "add one, or name it with time_column"));
  }

  /** The time of the row, or else of the nearest ancestor that has one. */
  Optional<Found> firstTime() {
    int hops = 0;
    for (TablePlan at = table; at != null; at = at.parent(), hops++) {
      for (ColumnType type : List.of(ColumnType.DATETIME, ColumnType.DATE)) {
        for (ColumnSpec column : at.spec().columns()) {
          if (column.type().equals(type)) {
            return Optional.of(found("", at, column.name(), hops));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Found found(String argument, TablePlan table, String name, int hops) {
    int index = table.columnIndex(name);
    if (index < 0) {
      List<String> names = table.spec().columns().stream().map(ColumnSpec::name).toList();
      throw new InvalidArgument(
          argument,
          table.name() + " has no column \"" + name + "\"",
          NearestName.hint(name, "columns", names));
    }
    return new Found(table, table.spec().columns().get(index), new Wiring.Path(hops, index));
  }

  private InvalidArgument unknownTable(String argument, String name) {
    return new InvalidArgument(
        argument,
        "there is no table \"" + name + "\"",
        NearestName.hint(name, "tables", planning.tables.keySet()));
  }

  List<String> ancestors() {
    List<String> names = new ArrayList<>();
    for (TablePlan at = table.parent(); at != null; at = at.parent()) {
      names.add(at.name());
    }
    return names;
  }
}
