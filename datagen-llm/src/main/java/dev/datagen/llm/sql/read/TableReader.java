package dev.datagen.llm.sql.read;

import dev.datagen.llm.source.Names;
import dev.datagen.llm.sql.model.SqlCheck;
import dev.datagen.llm.sql.model.SqlSchema;
import dev.datagen.llm.sql.model.SqlTable;
import dev.datagen.llm.sql.script.Cursor;
import dev.datagen.llm.sql.script.Source;
import dev.datagen.llm.sql.script.Token;
import java.util.List;
import java.util.Set;

/** Reads {@code CREATE TABLE}, and what may stand among the columns. */
final class TableReader {

  private static final Set<String> INDEXES = Set.of("KEY", "INDEX", "FULLTEXT", "SPATIAL");

  private final NameReader names;
  private final SqlSchema schema;
  private final ColumnReader columns;

  TableReader(Source source, SqlSchema schema) {
    this.names = new NameReader(source);
    this.schema = schema;
    this.columns = new ColumnReader(source, schema);
  }

  /** Reads a statement from behind the word TABLE. */
  void read(Cursor cursor) {
    cursor.accept("IF", "NOT", "EXISTS");
    List<Token> path = cursor.path("the name of a table");
    Token name = path.get(path.size() - 1);
    if (cursor.is("PARTITION", "OF") || cursor.is("AS") || cursor.is("LIKE")) {
      leaveOut(
          name, cursor.is("PARTITION") ? "it is a part of another table" : "it lists no columns");
      return;
    }
    String key = NameReader.key(path);
    SqlTable known = schema.tables().get(key);
    if (known != null) {
      leaveOut(name, "it is there already, and what was said first counts");
      return;
    }
    Cursor body = cursor.over(cursor.group("columns"));
    SqlTable table =
        new SqlTable(Names.free(names.given(name), "table", schema.ids()), name.text());
    for (List<Token> part : Cursor.parts(body.rest())) {
      element(cursor.over(part), table);
    }
    if (table.columns().isEmpty()) {
      leaveOut(name, "it has no columns of its own");
      return;
    }
    schema.tables().put(key, table);
    options(cursor, table);
  }

  private void leaveOut(Token name, String reason) {
    schema.notes().add("table " + name.text() + " is left out: " + reason);
  }

  /** Reads a column or a constraint. */
  void element(Cursor cursor, SqlTable table) {
    if (cursor.isAtEnd()) {
      throw cursor.expected("a column");
    }
    if (!constraint(cursor, table)) {
      columns.read(cursor, table);
    }
  }

  private boolean constraint(Cursor cursor, SqlTable table) {
    if (cursor.accept("CONSTRAINT") && !isConstraint(cursor)) {
      cursor.name("the name of a constraint");
    }
    if (cursor.accept("PRIMARY", "KEY")) {
      table.key(listed(cursor));
    } else if (cursor.is("UNIQUE")) {
      cursor.next();
      List<String> unique = listed(cursor);
      if (!unique.isEmpty()) {
        table.unique().add(unique);
      }
    } else if (cursor.accept("FOREIGN", "KEY")) {
      List<String> own = listed(cursor);
      table.references().add(columns.reference(cursor, own));
    } else if (cursor.is("CHECK") && cursor.peek(1).isSymbol("(")) {
      cursor.next();
      table.checks().add(new SqlCheck(cursor.group("a condition")));
    } else if (cursor.accept("DEFAULT")) {
      presetFor(cursor, table);
    } else if (!isLeftOut(cursor, table)) {
      return false;
    }
    return true;
  }

  private boolean isLeftOut(Cursor cursor, SqlTable table) {
    boolean index =
        INDEXES.contains(cursor.peek().keyword())
            && (cursor.peek(1).isSymbol("(") || isIndexed(cursor));
    if (index || cursor.is("PERIOD", "FOR")) {
      return true;
    } else if (cursor.is("EXCLUDE") || cursor.is("LIKE")) {
      schema.notes().add(table.id() + ": " + cursor.peek().keyword() + " … is not understood");
      return true;
    }
    return false;
  }

  private static boolean isIndexed(Cursor cursor) {
    boolean lists = cursor.peek(2).isSymbol("(") && cursor.peek(3).isName();
    return lists
        || cursor.peek(1).is("KEY")
        || cursor.peek(1).is("INDEX")
        || cursor.peek(2).is("USING");
  }

  private static boolean isConstraint(Cursor cursor) {
    return cursor.is("PRIMARY", "KEY")
        || cursor.is("FOREIGN", "KEY")
        || cursor.is("UNIQUE") && !cursor.peek(1).isName()
        || cursor.is("CHECK") && cursor.peek(1).isSymbol("(");
  }

  /** The columns in parentheses, behind the name of an index and the like. */
  private static List<String> listed(Cursor cursor) {
    while (cursor.peek().isName()) {
      cursor.next();
    }
    return NameReader.columns(cursor);
  }

  private void presetFor(Cursor cursor, SqlTable table) {
    List<Token> words = cursor.rest();
    int behind = words.size() - 2;
    if (behind > 0 && words.get(behind).is("FOR")) {
      String key = NameReader.key(words.get(behind + 1));
      if (table.columns().containsKey(key)) {
        Defaults.read(cursor.over(words.subList(0, behind)), table.columns().get(key));
      }
    }
  }

  private static void options(Cursor cursor, SqlTable table) {
    while (!cursor.isAtEnd()) {
      Token word = cursor.next();
      if (word.is("COMMENT")) {
        cursor.acceptSymbol("=");
        if (cursor.peek().kind() == Token.Kind.TEXT) {
          table.comment(cursor.next().text());
        }
      }
    }
  }
}
