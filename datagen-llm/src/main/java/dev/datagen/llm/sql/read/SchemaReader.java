package dev.datagen.llm.sql.read;

import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlSchema;
import dev.datagen.llm.sql.model.SqlTable;
import dev.datagen.llm.sql.model.SqlType;
import dev.datagen.llm.sql.script.Cursor;
import dev.datagen.llm.sql.script.Script;
import dev.datagen.llm.sql.script.Source;
import dev.datagen.llm.sql.script.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a script into what it declares. */
public final class SchemaReader {

  private static final int MOST_TABLES = 2_000;
  private static final Set<String> KINDS_OF_TABLE =
      Set.of("GLOBAL", "LOCAL", "TEMPORARY", "TEMP", "UNLOGGED", "COLUMN", "ROW", "EXTERNAL");

  private final Source source;
  private final Script script;
  private final SqlSchema schema = new SqlSchema();

  private SchemaReader(Source source) {
    this.source = source;
    this.script = new Script(source);
  }

  /** What a script declares, and what was passed over as its last note. */
  public static SqlSchema read(Source source) {
    SchemaReader reader = new SchemaReader(source);
    for (List<Token> words = reader.script.next(); !words.isEmpty(); words = reader.script.next()) {
      reader.statement(new Cursor(source, words));
    }
    if (!reader.script.skipped().isEmpty()) {
      List<String> counts = new ArrayList<>();
      reader.script.skipped().forEach((kind, count) -> counts.add(count + " " + kind));
      reader.schema.notes().add("statements that define no table: " + String.join(", ", counts));
    }
    return reader.schema;
  }

  private void statement(Cursor cursor) {
    Token first = cursor.peek();
    if (cursor.accept("CREATE")) {
      cursor.accept("OR", "REPLACE");
      while (KINDS_OF_TABLE.contains(cursor.peek().keyword())) {
        cursor.next();
      }
      if (cursor.accept("TABLE")) {
        table(cursor, first);
      } else if (cursor.accept("TYPE")) {
        type(cursor);
      } else if (cursor.accept("DOMAIN")) {
        domain(cursor);
      } else if (cursor.is("UNIQUE")) {
        uniqueIndex(cursor);
      } else {
        script.skip("CREATE " + cursor.peek().keyword());
      }
    } else if (cursor.accept("ALTER", "TABLE")) {
      new AlterReader(source, schema).read(cursor);
    } else if (cursor.accept("COMMENT", "ON")) {
      comment(cursor);
    } else {
      script.skip(first.keyword() + " " + cursor.peek(1).keyword());
    }
  }

  private void table(Cursor cursor, Token first) {
    new TableReader(source, schema).read(cursor);
    if (schema.tables().size() > MOST_TABLES) {
      throw source.wrong(
          first, "there are more than " + MOST_TABLES + " tables", "take out those not needed");
    }
  }

  private void type(Cursor cursor) {
    List<Token> path = cursor.path("the name of a type");
    if (!cursor.accept("AS", "ENUM")) {
      script.skip("CREATE TYPE");
      return;
    }
    List<String> labels = new ArrayList<>();
    for (List<Token> part : Cursor.parts(cursor.group("labels"))) {
      if (part.size() != 1 || part.get(0).kind() != Token.Kind.TEXT) {
        throw cursor.expected("labels in quotes");
      }
      labels.add(part.get(0).text());
    }
    schema.labels().put(NameReader.key(path), labels);
  }

  private void domain(Cursor cursor) {
    List<Token> path = cursor.path("the name of a domain");
    cursor.accept("AS");
    SqlType type = TypeReader.read(cursor);
    boolean notNull = false;
    List<Token> check = List.of();
    while (!cursor.isAtEnd()) {
      if (cursor.accept("NOT", "NULL")) {
        notNull = true;
      } else if (cursor.accept("CHECK")) {
        check = cursor.group("a condition");
      } else {
        cursor.next();
      }
    }
    schema.domains().put(NameReader.key(path), new SqlSchema.SqlDomain(type, notNull, check));
  }

  private void uniqueIndex(Cursor cursor) {
    while (!cursor.isAtEnd() && !cursor.is("ON")) {
      cursor.next();
    }
    if (!cursor.accept("ON")) {
      throw cursor.expected("ON");
    }
    cursor.accept("ONLY");
    SqlTable table = schema.table(NameReader.key(cursor.path("the name of a table")));
    if (cursor.accept("USING")) {
      cursor.next();
    }
    List<String> unique = NameReader.columns(cursor);
    boolean partial = cursor.rest().stream().anyMatch(word -> word.is("WHERE"));
    if (table != null && !unique.isEmpty() && !partial) {
      table.unique().add(unique);
    }
  }

  private void comment(Cursor cursor) {
    boolean column = cursor.accept("COLUMN");
    if (!column && !cursor.accept("TABLE")) {
      script.skip("COMMENT ON " + cursor.peek().keyword());
      return;
    }
    List<Token> path = cursor.path("a name");
    String text =
        cursor.accept("IS") && cursor.peek().kind() == Token.Kind.TEXT ? cursor.next().text() : "";
    List<Token> owner = column && path.size() > 1 ? path.subList(0, path.size() - 1) : path;
    SqlTable table = schema.table(NameReader.key(owner));
    if (table != null && !column) {
      table.comment(text);
    } else if (table != null) {
      SqlColumn own = table.columns().get(NameReader.key(path.get(path.size() - 1)));
      if (own != null) {
        own.comment(text);
      }
    }
  }
}
