package dev.datagen.llm.sql.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.sql.check.Rules;
import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.ArrayList;
import java.util.List;

/** Columns unique together: draws them so that there are combinations enough. */
final class Together {

  private static final double ROOM = 4;
  private static final long YEAR = 365;
  private static final int MOST_CODES = 400;
  private static final int CODE = 4;

  private final DatasetDraft draft;
  private final SqlTable table;
  private final TableDraft made;
  private final Ties ties;
  private final Places places;
  private final Place place;
  private final Rules rules;

  Together(DatasetDraft draft, SqlTable table, Ties ties, Places places, Rules rules) {
    this.rules = rules;
    this.draft = draft;
    this.table = table;
    this.made = draft.tables().get(table.id());
    this.ties = ties;
    this.places = places;
    this.place = places.of(table);
  }

  void add(List<String> names) {
    List<SqlColumn> columns = names.stream().map(name -> table.columns().get(name)).toList();
    if (columns.contains(null)
        || columns.stream().anyMatch(c -> !made.columns().containsKey(c.id()))) {
      return;
    }
    boolean settled = columns.stream().anyMatch(c -> c.id().equals(made.pk()) || isUnique(c));
    if (!settled) {
      boolean siblings = columns.stream().anyMatch(this::tellsParentsApart);
      double wanted = siblings ? place.mostEach() : place.rows() * (made.isFact() ? 2 : 1);
      draw(columns, siblings, wanted);
    }
    draft.unique(columns.stream().map(c -> table.id() + "." + c.id()).toList());
  }

  private boolean isUnique(SqlColumn column) {
    return table.unique().contains(List.of(SqlNames.key(column)));
  }

  /** Whether a column holds the key of the parent, by which its rows differ. */
  private boolean tellsParentsApart(SqlColumn column) {
    Tie parent = place.parent();
    if (parent == null || !parent.columns().contains(column)) {
      return false;
    }
    SqlColumn target = parent.targets().get(parent.columns().indexOf(column));
    return target.id().equals(draft.tables().get(parent.to().id()).pk());
  }

  private void draw(List<SqlColumn> columns, boolean siblings, double wanted) {
    double combinations = 1;
    SqlColumn number = null;
    SqlColumn text = null;
    for (SqlColumn column : columns) {
      ColumnDraft own = made.columns().get(column.id());
      Tie tie = ties.of(table, column);
      if (place.parent() != null && place.parent().columns().contains(column)) {
        continue;
      } else if (tie != null) {
        combinations *= evenly(own, tie);
      } else if (own.type().equals("int") && isBounded(column)) {
        combinations *= spread(own, column);
      } else if (own.type().equals("int") && own.generatorId().equals("distribution")) {
        number = column;
      } else {
        combinations *= count(own);
        text = own.type().equals("string") && own.generatorId().equals("faker") ? column : text;
      }
    }
    if (number != null) {
      widen(number, combinations, siblings ? wanted : wanted * ROOM);
    } else if (combinations < wanted && text != null && isListed(text, wanted / combinations)) {
      return;
    } else if (combinations < wanted && text != null) {
      made.add(Codes.other(table, text, "string", made, made.isFact()));
      table.unique().add(List.of(SqlNames.key(text)));
      draft.unique(List.of(table.id() + "." + text.id()));
    } else if (combinations < wanted) {
      fewer(combinations, siblings);
    }
  }

  private boolean isBounded(SqlColumn column) {
    String key = SqlNames.key(column);
    return rules.least(key) != null && rules.most(key) != null;
  }

  /** Every number between the bounds as likely as any other; how many there are. */
  private double spread(ColumnDraft own, SqlColumn column) {
    String key = SqlNames.key(column);
    double least = rules.least(key).number(1);
    double most = rules.most(key).number(-1);
    own.generator(Generators.law("uniform", least, most, "low", least, "high", most));
    return Math.max(1, most - least + 1);
  }

  /** Makes a text one of so many codes, if these are few enough to be listed. */
  private boolean isListed(SqlColumn column, double factor) {
    long codes = (long) Math.ceil(factor * ROOM);
    int length = ValueTypes.length(column.type());
    if (codes > MOST_CODES || length > 0 && length < CODE) {
      return false;
    }
    List<String> listed = new ArrayList<>();
    for (long code = 1; code <= codes; code++) {
      listed.add("" + (char) ('A' + (code - 1) / 100) + (100 + (code - 1) % 100));
    }
    ColumnDraft own = made.columns().get(column.id());
    own.modifiers().removeAll();
    own.generator(Generators.choice(listed, List.of()));
    return true;
  }

  /** Every row of the table referred to as likely as any other; how many there are. */
  private double evenly(ColumnDraft own, Tie tie) {
    own.arguments().remove("weights_kind");
    return own.arguments().has("on") || tie.columns().size() > 1 ? 1 : places.of(tie.to()).rows();
  }

  private static double count(ColumnDraft own) {
    JsonNode choices = own.generator().at("/choice/choices");
    if (choices.isArray()) {
      own.arguments().remove("weights");
      return choices.size();
    } else if (own.generatorId().equals("datetime_series")) {
      own.arguments().remove("patterns");
      own.arguments().remove("after");
      return YEAR;
    }
    return 1;
  }

  /** Numbers from where they start, as many as are needed. */
  private void widen(SqlColumn column, double others, double wanted) {
    ColumnDraft own = made.columns().get(column.id());
    double least = Math.max(1, own.arguments().path("clamp").path(0).asDouble(1));
    double most = least + Math.ceil(Math.max(1, wanted / Math.max(1, others))) - 1;
    own.modifiers().removeAll();
    own.generator(Generators.law("uniform", least, most, "low", least, "high", most));
  }

  private void fewer(double combinations, boolean siblings) {
    if (siblings && made.fanout() != null) {
      long most = Math.max(1, (long) combinations);
      ObjectNode fanout = made.fanout();
      fanout.putArray("clamp").add(Math.min(1, most)).add(most);
    } else if (!made.isFact()) {
      made.rows(Math.max(1, (long) (combinations / 2)));
    }
  }
}
