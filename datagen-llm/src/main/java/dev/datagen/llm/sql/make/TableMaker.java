package dev.datagen.llm.sql.make;

import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.definition.FieldValue;
import dev.datagen.llm.source.Names;
import dev.datagen.llm.sql.check.CheckReader;
import dev.datagen.llm.sql.check.Rules;
import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlSchema;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes a table of a draft. */
final class TableMaker {

  private final DatasetDraft draft;
  private final SqlTable table;
  private final Ties ties;
  private final Places places;
  private final Place place;
  private final Rules rules;
  private final Columns columns;
  private final References references;
  private final TableDraft made;

  TableMaker(SqlSchema schema, DatasetDraft draft, SqlTable table, Ties ties, Places places) {
    this.draft = draft;
    this.table = table;
    this.ties = ties;
    this.places = places;
    this.place = places.of(table);
    this.rules = CheckReader.read(table);
    this.columns = new Columns(schema, table, rules);
    this.references = new References(draft, ties, places);
    this.made = new TableDraft(table.id()).comment(table.comment());
  }

  void make() {
    draft.add(made);
    under();
    key();
    for (SqlColumn column : table.columns().values()) {
      if (!column.id().equals(made.pk())) {
        column(column);
      }
    }
    inOrder();
    new Moments(draft, made, table, rules, ties.isReferredTo(table)).arrange();
    Together together = new Together(draft, table, ties, places, rules);
    if (table.key().size() > 1) {
      together.add(table.key());
    }
    for (List<String> unique : List.copyOf(table.unique())) {
      if (unique.size() > 1) {
        together.add(unique);
      }
    }
    comparisons();
    rules
        .unknown()
        .forEach(
            condition ->
                draft.note(
                    table.id()
                        + ": the condition "
                        + condition
                        + " is not understood; rows may"
                        + " break it"));
  }

  private void under() {
    if (place.parent() == null) {
      made.rows(Math.round(place.rows()));
      return;
    }
    made.parents().add(place.parent().to().id());
    for (Tie tie : ties.of(table)) {
      if (!tie.isSelf() && !made.parents().contains(tie.to().id())) {
        made.parents().add(tie.to().id());
      }
    }
    if (place.each() > 1) {
      made.fanout(Generators.poisson(place.each()));
      boolean part = place.parent().isWithin(table.key());
      made.fanout().putArray("clamp").add(part ? 1 : 0).add(place.mostEach());
    }
  }

  /** The column that tells rows apart: the key, else a unique one, else one that is added. */
  private void key() {
    SqlColumn own = table.key().size() == 1 ? table.columns().get(table.key().get(0)) : null;
    for (List<String> unique : table.unique()) {
      SqlColumn column = unique.size() == 1 ? table.columns().get(unique.get(0)) : null;
      if (own == null && column != null && column.isNotNull()) {
        own = column;
      }
    }
    String type = own == null ? "" : ColumnKinds.type(columns.value(own));
    if (own != null && isKey(type)) {
      made.pk(own.id());
      Tie tie = ties.of(table, own);
      made.add(
              tie == null
                  ? Codes.key(table, own, type, made.isFact())
                  : references.of(tie, own, type))
          .comment(own.comment());
      return;
    }
    Set<String> taken = new HashSet<>();
    table.columns().values().forEach(c -> taken.add(c.id().toLowerCase(Locale.ROOT)));
    String added = Names.free("row_id", "row_id", taken);
    made.pk(added).add(new ColumnDraft(added, "int", Generators.sequence(1)));
    draft.note(
        table.id()
            + (table.key().size() > 1
                ? " has a key of several columns; they are unique together, and "
                : " has no column that tells its rows apart: ")
            + added
            + " is added");
  }

  private static boolean isKey(String type) {
    return type.equals("string") || ColumnKinds.isNumber(type);
  }

  private void column(SqlColumn column) {
    Tie tie = ties.of(table, column);
    FieldValue value = columns.value(column);
    String type = ColumnKinds.type(value);
    ColumnDraft drafted;
    if (column.isComputed()) {
      leaveOut(column, "the database computes it");
      return;
    } else if (tie != null && draft.tables().get(tie.to().id()) != null) {
      drafted = references.of(tie, column, type);
      if (isUnique(column) && place.parent() != tie) {
        drafted.arguments().remove("weights_kind");
      }
    } else if (value instanceof FieldValue.LeftOut out) {
      leaveOut(column, out.reason());
      return;
    } else if (cut(column) != null) {
      drafted = references.cut(cut(column), column, type);
    } else if (isUnique(column) && isKey(type)) {
      drafted = Codes.other(table, column, type, made, made.isFact());
      if (!column.isNotNull()) {
        drafted.nulls(0);
      }
    } else {
      drafted = columns.of(column, value);
      bounds(column, drafted, value);
    }
    made.add(drafted.comment(column.comment()));
    if (isUnique(column)) {
      draft.unique(List.of(table.id() + "." + column.id()));
    }
  }

  private boolean isUnique(SqlColumn column) {
    return table.unique().contains(List.of(SqlNames.key(column)));
  }

  private Tie cut(SqlColumn column) {
    return ties.cutOf(table).stream()
        .filter(tie -> tie.columns().contains(column))
        .findFirst()
        .orElse(null);
  }

  private void leaveOut(SqlColumn column, String reason) {
    boolean asked = column.isNotNull() && !column.isComputed() && column.preset() == null;
    draft.note(
        table.id()
            + "."
            + column.id()
            + " is left out: "
            + reason
            + (asked ? ", though it may not be null" : ""));
  }

  private void bounds(SqlColumn column, ColumnDraft drafted, FieldValue value) {
    String key = SqlNames.key(column);
    String name = table.id() + "." + column.id();
    if (value instanceof FieldValue.Scalar scalar && ColumnKinds.isNumber(drafted.type())) {
      Double least = rules.least(key) == null ? null : scalar.least();
      Double most = rules.most(key) == null ? null : scalar.most();
      if (least != null || most != null) {
        draft.range(name, least, most);
      }
    } else if (drafted.type().startsWith("date")) {
      Times.bounds(draft, name, rules.least(key), rules.most(key));
    }
  }

  private void comparisons() {
    for (Rules.Comparison comparison : rules.comparisons()) {
      SqlColumn left = table.columns().get(comparison.left());
      SqlColumn right = table.columns().get(comparison.right());
      if (made.columns().containsKey(left.id()) && made.columns().containsKey(right.id())) {
        draft.inequality(
            table.id() + "." + left.id(), comparison.operator(), table.id() + "." + right.id());
      }
    }
  }

  /** Puts the columns into the order of the script; the key was made first. */
  private void inOrder() {
    List<ColumnDraft> all = List.copyOf(made.columns().values());
    made.columns().clear();
    all.stream().filter(c -> isAdded(c)).forEach(c -> made.columns().put(c.name(), c));
    for (SqlColumn column : table.columns().values()) {
      all.stream()
          .filter(c -> c.name().equals(column.id()))
          .forEach(c -> made.columns().put(c.name(), c));
    }
  }

  private boolean isAdded(ColumnDraft column) {
    return table.columns().values().stream().noneMatch(own -> own.id().equals(column.name()));
  }
}
