package dev.datagen.llm.sql.read;

import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlSchema;
import dev.datagen.llm.sql.model.SqlTable;
import dev.datagen.llm.sql.model.SqlType;
import dev.datagen.llm.sql.script.Cursor;
import dev.datagen.llm.sql.script.Source;
import dev.datagen.llm.sql.script.Token;
import java.util.List;
import java.util.Set;

/** Reads {@code ALTER TABLE}: what it adds and changes. */
final class AlterReader {

  private static final Set<String> HARMLESS =
      Set.of(
          "OWNER",
          "ENABLE",
          "DISABLE",
          "CLUSTER",
          "REPLICA",
          "SET",
          "RESET",
          "AUTO_INCREMENT",
          "ENGINE",
          "CHECK",
          "NOCHECK",
          "VALIDATE",
          "INHERIT",
          "ATTACH",
          "FORCE",
          "CONVERT",
          "DEFAULT",
          "COMMENT",
          "LOGGING",
          "NOLOGGING",
          "PARALLEL",
          "MOVE");

  private final Source source;
  private final SqlSchema schema;
  private final TableReader tables;
  private final ColumnReader columns;

  AlterReader(Source source, SqlSchema schema) {
    this.source = source;
    this.schema = schema;
    this.tables = new TableReader(source, schema);
    this.columns = new ColumnReader(source, schema);
  }

  /** Reads a statement from behind the word TABLE. */
  void read(Cursor cursor) {
    cursor.accept("IF", "EXISTS");
    cursor.accept("ONLY");
    List<Token> path = cursor.path("the name of a table");
    SqlTable table = schema.table(NameReader.key(path));
    if (table == null) {
      Token name = path.get(path.size() - 1);
      schema.notes().add("ALTER TABLE " + name.text() + " is left out: there is no such table");
      return;
    }
    boolean adding = false;
    for (List<Token> part : Cursor.parts(cursor.rest())) {
      Cursor action = cursor.over(part);
      if (!action.accept("WITH", "CHECK")) {
        action.accept("WITH", "NOCHECK");
      }
      adding = action.accept("ADD") || adding && !isAction(action);
      if (adding) {
        add(action, table);
      } else {
        change(action, table);
      }
    }
  }

  private static boolean isAction(Cursor cursor) {
    String word = cursor.peek().keyword();
    return HARMLESS.contains(word) && !word.equals("CHECK")
        || Set.of("ALTER", "MODIFY", "CHANGE", "DROP", "RENAME").contains(word);
  }

  private void add(Cursor cursor, SqlTable table) {
    if (cursor.peek().isSymbol("(")) {
      for (List<Token> part : Cursor.parts(cursor.group("columns"))) {
        tables.element(cursor.over(part), table);
      }
      return;
    }
    cursor.accept("COLUMN");
    cursor.accept("IF", "NOT", "EXISTS");
    tables.element(cursor, table);
  }

  private void change(Cursor cursor, SqlTable table) {
    Token verb = cursor.next();
    if (verb.is("ALTER")) {
      cursor.accept("COLUMN");
      Token name = cursor.name("the name of a column");
      alter(cursor, table, column(table, name), name);
    } else if (verb.is("MODIFY")) {
      cursor.accept("COLUMN");
      List<Token> listed = cursor.optionalGroup();
      for (List<Token> part : listed.isEmpty() ? List.of(cursor.rest()) : Cursor.parts(listed)) {
        modify(cursor.over(part), table);
      }
    } else if (verb.is("CHANGE")) {
      cursor.accept("COLUMN");
      cursor.name("the name of a column");
      modify(cursor, table);
    } else if (verb.is("DROP") && (cursor.accept("COLUMN") || !cursor.is("CONSTRAINT"))) {
      cursor.accept("IF", "EXISTS");
      table.columns().remove(NameReader.key(cursor.name("the name of a column")));
    } else if (!HARMLESS.contains(verb.keyword())) {
      schema
          .notes()
          .add("ALTER TABLE " + table.id() + " " + verb.keyword() + " … is not understood");
    }
  }

  private void modify(Cursor cursor, SqlTable table) {
    Token name = cursor.peek();
    column(table, name);
    columns.read(cursor, table);
  }

  private void alter(Cursor cursor, SqlTable table, SqlColumn column, Token name) {
    if (cursor.accept("SET", "DEFAULT")) {
      Defaults.read(cursor, column);
    } else if (cursor.accept("SET", "NOT", "NULL")) {
      column.notNull(true);
    } else if (cursor.accept("DROP", "NOT", "NULL")) {
      column.notNull(false);
    } else if (cursor.accept("DROP", "DEFAULT")) {
      column.preset(null);
    } else if (cursor.accept("TYPE") || cursor.accept("SET", "DATA", "TYPE")) {
      column.type(TypeReader.read(cursor));
    } else if (cursor.is("ADD", "GENERATED")) {
      cursor.next();
      columns.rest(cursor, table, NameReader.key(name));
    } else if (!cursor.is("SET") && !cursor.is("ADD") && !cursor.is("DROP")) {
      SqlType type = TypeReader.read(cursor);
      column.type(type);
      columns.rest(cursor, table, NameReader.key(name));
    }
  }

  private SqlColumn column(SqlTable table, Token name) {
    SqlColumn column = table.columns().get(NameReader.key(name));
    if (column == null) {
      throw source.wrong(
          name,
          "the table " + table.id() + " has no column " + name.shown(),
          "it has " + String.join(", ", table.columns().keySet()));
    }
    return column;
  }
}
