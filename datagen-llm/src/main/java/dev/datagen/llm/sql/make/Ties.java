package dev.datagen.llm.sql.make;

import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlReference;
import dev.datagen.llm.sql.model.SqlSchema;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which table refers to which. Where they go in a circle, one of them has to be made first: a
 * reference that may be null, if there is one, is cut.
 */
final class Ties {

  private final SqlSchema schema;
  private final DatasetDraft draft;
  private final List<Tie> kept = new ArrayList<>();
  private final List<Tie> cut = new ArrayList<>();

  Ties(SqlSchema schema, DatasetDraft draft) {
    this.schema = schema;
    this.draft = draft;
    for (SqlTable table : schema.tables().values()) {
      for (SqlReference reference : table.references()) {
        resolve(table, reference);
      }
    }
    for (List<Tie> circle = circle(); !circle.isEmpty(); circle = circle()) {
      cut(circle);
    }
  }

  /** The references of a table, those to itself included. */
  List<Tie> of(SqlTable table) {
    return kept.stream().filter(tie -> tie.from() == table).toList();
  }

  /** The references of a table that are not made. */
  List<Tie> cutOf(SqlTable table) {
    return cut.stream().filter(tie -> tie.from() == table).toList();
  }

  /** The reference that a column belongs to, or null. */
  Tie of(SqlTable table, SqlColumn column) {
    return kept.stream()
        .filter(tie -> tie.from() == table && tie.columns().contains(column))
        .findFirst()
        .orElse(null);
  }

  /** Whether anything refers to a table. */
  boolean isReferredTo(SqlTable table) {
    return kept.stream().anyMatch(tie -> tie.to() == table && !tie.isSelf());
  }

  /** The tables, each behind those that it refers to. */
  List<SqlTable> inOrder() {
    Set<SqlTable> done = new java.util.LinkedHashSet<>();
    schema.tables().values().forEach(table -> place(table, done));
    return List.copyOf(done);
  }

  private void place(SqlTable table, Set<SqlTable> done) {
    if (!done.contains(table)) {
      for (Tie tie : of(table)) {
        if (!tie.isSelf()) {
          place(tie.to(), done);
        }
      }
      done.add(table);
    }
  }

  private void resolve(SqlTable table, SqlReference reference) {
    SqlTable to = schema.table(reference.table());
    List<SqlColumn> columns =
        reference.columns().stream().map(name -> table.columns().get(name)).toList();
    String shown = table.id() + "." + String.join(", ", reference.columns());
    if (columns.contains(null) || columns.isEmpty()) {
      draft.note("the foreign key of " + shown + " is left out: there is no such column");
      return;
    }
    List<String> named =
        to == null || !reference.targets().isEmpty() ? reference.targets() : to.key();
    List<SqlColumn> targets =
        to == null ? List.of() : named.stream().map(name -> to.columns().get(name)).toList();
    if (to == null) {
      draft.note(shown + " refers to " + reference.table() + ", which is not in the script");
    } else if (targets.size() != columns.size() || targets.contains(null)) {
      draft.note(shown + " refers to columns that " + to.id() + " does not have");
    } else if (of(table).stream().anyMatch(tie -> tie.columns().equals(columns))) {
      draft.note(shown + " refers to two tables: " + to.id() + " is left out");
    } else {
      kept.add(new Tie(table, columns, to, targets));
    }
  }

  /** The references of one circle; empty if there is none. */
  private List<Tie> circle() {
    Set<SqlTable> done = new HashSet<>();
    for (SqlTable table : schema.tables().values()) {
      List<Tie> circle = circle(table, new ArrayDeque<>(), done);
      if (!circle.isEmpty()) {
        return circle;
      }
    }
    return List.of();
  }

  private List<Tie> circle(SqlTable table, Deque<Tie> way, Set<SqlTable> done) {
    if (done.contains(table)) {
      return List.of();
    }
    List<Tie> ways = new ArrayList<>(way);
    for (int i = 0; i < ways.size(); i++) {
      if (ways.get(i).from() == table) {
        return ways.subList(i, ways.size());
      }
    }
    for (Tie tie : of(table)) {
      if (!tie.isSelf()) {
        way.addLast(tie);
        List<Tie> circle = circle(tie.to(), way, done);
        way.removeLast();
        if (!circle.isEmpty()) {
          return circle;
        }
      }
    }
    done.add(table);
    return List.of();
  }

  /**
   * How little is lost by cutting a reference: a role such as manager_id is better cut than a
   * place.
   */
  private static int willingness(Tie tie) {
    List<String> key = tie.from().key();
    boolean keyed = tie.columns().stream().anyMatch(c -> key.contains(SqlNames.key(c)));
    String target = SqlNames.singular(tie.to());
    boolean named = tie.columns().stream().anyMatch(c -> c.words().startsWith(target));
    return (tie.isNullable() ? 4 : 0) + (keyed ? -8 : 0) + (named ? 0 : 1);
  }

  private void cut(List<Tie> circle) {
    Tie chosen =
        circle.stream().max(java.util.Comparator.comparingInt(Ties::willingness)).orElseThrow();
    kept.remove(chosen);
    cut.add(chosen);
    String tables =
        String.join(" → ", circle.stream().map(tie -> tie.from().id()).toList())
            + " → "
            + circle.get(0).from().id();
    draft.note(
        "these tables refer to each other in a circle: "
            + tables
            + "; one has to come first, so "
            + chosen.shown()
            + (chosen.isNullable() ? " is null in every row" : " only looks like a reference")
            + ", to be filled in afterwards");
  }
}
