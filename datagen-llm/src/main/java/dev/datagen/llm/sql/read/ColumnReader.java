package dev.datagen.llm.sql.read;

import dev.datagen.llm.source.Names;
import dev.datagen.llm.sql.model.SqlCheck;
import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlReference;
import dev.datagen.llm.sql.model.SqlSchema;
import dev.datagen.llm.sql.model.SqlTable;
import dev.datagen.llm.sql.model.SqlType;
import dev.datagen.llm.sql.script.Cursor;
import dev.datagen.llm.sql.script.Source;
import dev.datagen.llm.sql.script.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the columns of a table, with all that is said of one in its place. */
final class ColumnReader {

  private static final Set<String> CONSTRAINTS =
      Set.of(
          "CONSTRAINT",
          "NOT",
          "NULL",
          "PRIMARY",
          "UNIQUE",
          "REFERENCES",
          "CHECK",
          "DEFAULT",
          "GENERATED",
          "COMMENT",
          "COLLATE",
          "AUTO_INCREMENT",
          "AUTOINCREMENT",
          "IDENTITY",
          "AS");
  private static final Set<String> MEANINGLESS =
      Set.of(
          "VISIBLE",
          "INVISIBLE",
          "ENABLE",
          "DISABLE",
          "VALIDATE",
          "NOVALIDATE",
          "ROWGUIDCOL",
          "SPARSE",
          "KEY",
          "PERSISTED",
          "STORED",
          "VIRTUAL",
          "CLUSTERED",
          "NONCLUSTERED",
          "ASC",
          "DESC",
          "DEFERRABLE",
          "ENFORCED",
          "HIDDEN",
          "ALWAYS",
          "ENCRYPT",
          "BINARY",
          "SORTKEY",
          "DISTKEY",
          "RELY",
          "NORELY",
          "FIRST");

  private final Source source;
  private final NameReader names;
  private final SqlSchema schema;

  ColumnReader(Source source, SqlSchema schema) {
    this.source = source;
    this.names = new NameReader(source);
    this.schema = schema;
  }

  /** Whether something about a column follows, rather than its type. */
  static boolean beginsConstraint(Cursor cursor) {
    return CONSTRAINTS.contains(cursor.peek().keyword());
  }

  /** Reads a column and adds it, or replaces it. */
  void read(Cursor cursor, SqlTable table) {
    Token name = cursor.name("the name of a column");
    String key = NameReader.key(name);
    SqlType type = TypeReader.read(cursor);
    SqlColumn known = table.columns().get(key);
    SqlColumn column = known == null ? made(name, type, table) : known;
    if (!type.name().isEmpty()) {
      column.type(type);
    }
    table.columns().put(key, column);
    SqlSchema.SqlDomain domain = schema.domain(type.name());
    if (domain != null) {
      column.type(domain.type());
      column.notNull(column.isNotNull() || domain.isNotNull());
      if (!domain.check().isEmpty()) {
        table.checks().add(new SqlCheck(ofValue(domain.check(), name)));
      }
    }
    rest(cursor, table, key);
  }

  private SqlColumn made(Token name, SqlType type, SqlTable table) {
    Set<String> taken = new HashSet<>(table.columns().keySet());
    table.columns().values().forEach(c -> taken.add(c.id().toLowerCase(java.util.Locale.ROOT)));
    String id = Names.free(names.given(name), "column", taken);
    return new SqlColumn(id, name.text(), type);
  }

  private static List<Token> ofValue(List<Token> check, Token name) {
    return check.stream().map(word -> word.is("VALUE") ? name : word).toList();
  }

  /** Reads what is said of a column behind its type. */
  void rest(Cursor cursor, SqlTable table, String key) {
    SqlColumn column = table.columns().get(key);
    while (!cursor.isAtEnd()) {
      Token word = cursor.peek();
      if (cursor.accept("CONSTRAINT")) {
        cursor.name("the name of a constraint");
      } else if (cursor.accept("NOT", "NULL")) {
        column.notNull(true);
      } else if (cursor.accept("NULL")) {
        column.notNull(table.key().contains(key));
      } else if (cursor.accept("PRIMARY", "KEY")) {
        table.key(List.of(key));
      } else if (cursor.accept("UNIQUE")) {
        table.unique().add(List.of(key));
        cursor.accept("NULLS", "NOT", "DISTINCT");
      } else if (cursor.is("REFERENCES") || cursor.accept("FOREIGN", "KEY")) {
        table.references().add(reference(cursor, List.of(key)));
      } else if (cursor.accept("CHECK")) {
        table.checks().add(new SqlCheck(cursor.group("a condition")));
        cursor.accept("NO", "INHERIT");
      } else if (cursor.accept("DEFAULT")) {
        Defaults.read(cursor, column);
      } else if (cursor.accept("COMMENT")) {
        column.comment(cursor.next().text());
      } else if (cursor.accept("GENERATED") || cursor.is("AS")) {
        generated(cursor, column);
      } else if (isCounter(cursor)) {
        column.countFrom(Defaults.start(cursor.optionalGroup()));
      } else if (!isMeaningless(cursor)) {
        cursor.next();
        schema
            .notes()
            .add(table.id() + "." + column.id() + ": " + word.shown() + " is not understood");
      }
    }
  }

  private static boolean isCounter(Cursor cursor) {
    return cursor.accept("IDENTITY")
        || cursor.accept("AUTO_INCREMENT")
        || cursor.accept("AUTOINCREMENT");
  }

  private static void generated(Cursor cursor, SqlColumn column) {
    cursor.accept("ALWAYS");
    cursor.accept("BY", "DEFAULT");
    cursor.accept("ON", "NULL");
    if (!cursor.accept("AS")) {
      throw cursor.expected("AS");
    } else if (cursor.accept("IDENTITY")) {
      column.countFrom(Defaults.start(cursor.optionalGroup()));
      column.notNull(true);
    } else if (cursor.accept("ROW")) {
      cursor.next();
      column.compute();
    } else {
      cursor.group("an expression");
      column.compute();
    }
  }

  /** Reads {@code REFERENCES table (columns)} and what happens on changes. */
  SqlReference reference(Cursor cursor, List<String> columns) {
    Token at = cursor.peek();
    if (!cursor.accept("REFERENCES")) {
      throw cursor.expected("REFERENCES");
    }
    String table = NameReader.key(cursor.path("the name of a table"));
    List<String> targets = cursor.peek().isSymbol("(") ? NameReader.columns(cursor) : List.of();
    if (!targets.isEmpty() && targets.size() != columns.size()) {
      throw source.wrong(
          at,
          "a foreign key of " + columns.size() + " columns refers to " + targets.size(),
          "name as many on both sides");
    }
    while (isAction(cursor)) {
      continue;
    }
    return new SqlReference(columns, table, targets, at);
  }

  private static boolean isAction(Cursor cursor) {
    if (cursor.accept("ON", "DELETE") || cursor.accept("ON", "UPDATE")) {
      if (!cursor.accept("SET", "NULL")
          && !cursor.accept("SET", "DEFAULT")
          && !cursor.accept("NO", "ACTION")) {
        cursor.next();
      }
      return true;
    } else if (cursor.accept("MATCH")) {
      cursor.next();
      return true;
    }
    return cursor.accept("NOT", "DEFERRABLE")
        || cursor.accept("DEFERRABLE")
        || cursor.accept("INITIALLY", "DEFERRED")
        || cursor.accept("INITIALLY", "IMMEDIATE");
  }

  private static boolean isMeaningless(Cursor cursor) {
    if (cursor.accept("COLLATE")
        || cursor.accept("CHARACTER", "SET")
        || cursor.accept("CHARSET")
        || cursor.accept("STORAGE")
        || cursor.accept("COMPRESSION")
        || cursor.accept("AFTER")) {
      cursor.path("a name");
      return true;
    } else if (cursor.accept("ON", "CONFLICT")) {
      cursor.next();
      return true;
    } else if (cursor.accept("ON", "UPDATE")) {
      cursor.next();
      cursor.optionalGroup();
      return true;
    } else if (cursor.accept("WITH") || cursor.accept("USING", "INDEX")) {
      cursor.optionalGroup();
      return true;
    } else if (cursor.accept("ON")) {
      cursor.next();
      return true;
    } else if (MEANINGLESS.contains(cursor.peek().keyword())) {
      cursor.next();
      return true;
    }
    return isAction(cursor) || cursor.accept("NOT", "FOR", "REPLICATION") || cursor.accept("NOT");
  }
}
