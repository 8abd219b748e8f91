package dev.datagen.llm.sql.make;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.ArrayList;
import java.util.List;

/** Columns that hold a key of another table. */
final class References {

  private static final double NULLS = 0.1;
  private static final double SKEW = 0.6;

  private final DatasetDraft draft;
  private final Ties ties;
  private final Places places;

  References(DatasetDraft draft, Ties ties, Places places) {
    this.draft = draft;
    this.ties = ties;
    this.places = places;
  }

  /**
   * The column of a reference.
   *
   * @param type its type where the table referred to is not made yet, as it is the same
   */
  ColumnDraft of(Tie tie, SqlColumn column, String type) {
    SqlColumn target = tie.targets().get(tie.columns().indexOf(column));
    TableDraft to = draft.tables().get(tie.to().id());
    ColumnDraft there = to == null ? null : to.columns().get(target.id());
    String made = there == null ? type : there.type();
    ColumnDraft reference = new ColumnDraft(column.id(), made, generator(tie, column, target));
    boolean under = places.of(tie.from()).parent() == tie;
    boolean mayBeNull = there != null && there.isNullable() && !column.isNotNull();
    return column.isNotNull() || under && !mayBeNull ? reference : reference.nulls(NULLS);
  }

  private ObjectNode generator(Tie tie, SqlColumn column, SqlColumn target) {
    String from = tie.to().id() + "." + target.id();
    Place place = places.of(tie.from());
    if (place.parent() == tie || tie.isSelf()) {
      return Generators.lookup(from);
    }
    List<SqlColumn> known = known(tie, column);
    if (!known.isEmpty()) {
      ObjectNode lookup = Generators.lookup(from);
      ObjectNode on = ((ObjectNode) lookup.get("lookup")).putObject("on");
      for (SqlColumn other : known) {
        on.put(other.id(), tie.targets().get(tie.columns().indexOf(other)).id());
      }
      return lookup;
    } else if (isAmongOthers(tie)) {
      return Generators.lookup(from);
    } else if (place.parent() != null && place.parent().to() == tie.to()) {
      return Generators.anyOf(from, SKEW);
    }
    return Generators.popular(from, SKEW);
  }

  /** Columns of the same reference that are made before this one. */
  private List<SqlColumn> known(Tie tie, SqlColumn column) {
    List<SqlColumn> known = new ArrayList<>();
    for (SqlColumn other : tie.columns()) {
      boolean before = tie.columns().indexOf(other) < tie.columns().indexOf(column);
      if (other != column && (before || ties.of(tie.from(), other) != tie)) {
        known.add(other);
      }
    }
    return known;
  }

  /** Whether a table lies further up, so that the row's own ancestor is meant. */
  private boolean isAmongOthers(Tie tie) {
    Tie parent = places.of(tie.from()).parent();
    if (parent == null) {
      return false;
    }
    for (Tie up = places.of(parent.to()).parent(); up != null; up = places.of(up.to()).parent()) {
      if (up.to() == tie.to()) {
        return true;
      }
    }
    return false;
  }

  /** A reference that is cut: null, or else one of the numbers that the keys are. */
  ColumnDraft cut(Tie tie, SqlColumn column, String type) {
    if (!column.isNotNull()) {
      return new ColumnDraft(column.id(), type, placeholder(tie.to(), type)).nulls(1);
    }
    return new ColumnDraft(column.id(), type, placeholder(tie.to(), type));
  }

  private ObjectNode placeholder(SqlTable to, String type) {
    if (type.equals("int")) {
      double rows = Math.max(1, Math.floor(places.of(to).rows()));
      return Generators.law("uniform", 1, rows, "low", 1, "high", rows);
    }
    return switch (type) {
      case "date", "datetime" -> Generators.times();
      case "bool" -> Generators.truth(0.5);
      case "string" -> Generators.faker("uuid4");
      default ->
          Json.object(
                  "{\"distribution\":{\"type\":\"uniform\",\"params\":{\"low\":0,\"high\":99},"
                      + "\"clamp\":[0,99]}}")
              .orElseThrow();
    };
  }
}
