package dev.datagen.llm.sql.read;

import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.script.Cursor;
import dev.datagen.llm.sql.script.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what a column holds where nothing is given. */
final class Defaults {

  private static final Set<String> BEHIND =
      Set.of(
          "CONSTRAINT",
          "NOT",
          "NULL",
          "PRIMARY",
          "UNIQUE",
          "REFERENCES",
          "CHECK",
          "GENERATED",
          "COMMENT",
          "COLLATE",
          "AUTO_INCREMENT",
          "ON",
          "IDENTITY",
          "ENABLE",
          "FOR",
          "KEY",
          "INVISIBLE",
          "VISIBLE",
          "AFTER",
          "FIRST");

  private Defaults() {}

  static void read(Cursor cursor, SqlColumn column) {
    cursor.accept("ON", "NULL");
    List<Token> words = new ArrayList<>();
    do {
      if (cursor.isAtEnd()) {
        throw cursor.expected("a default");
      } else if (cursor.peek().isSymbol("(")) {
        words.addAll(cursor.group("a default"));
      } else {
        words.add(cursor.next());
      }
    } while (!cursor.isAtEnd() && !BEHIND.contains(cursor.peek().keyword()));
    set(words, column);
  }

  private static void set(List<Token> words, SqlColumn column) {
    if (words.stream().anyMatch(word -> word.is("NEXTVAL"))) {
      column.countFrom(1);
      return;
    }
    List<Token> value =
        words.stream().filter(word -> !word.isSymbol("(") && !word.isSymbol(")")).toList();
    boolean negative = value.size() > 1 && value.get(0).isSymbol("-");
    Token first = value.isEmpty() ? null : value.get(negative ? 1 : 0);
    boolean plain =
        first != null
            && (value.size() == (negative ? 2 : 1) || value.get(negative ? 2 : 1).isSymbol("::"));
    boolean truth = plain && (first.is("TRUE") || first.is("FALSE"));
    boolean literal =
        plain && (first.kind() == Token.Kind.TEXT || first.kind() == Token.Kind.NUMBER);
    column.preset(literal || truth ? (negative ? "-" : "") + first.text() : null);
  }

  /** Where a counter starts: {@code (1000, 1)}, {@code (START WITH 1000 INCREMENT BY 1)}. */
  static long start(List<Token> words) {
    boolean worded = words.stream().anyMatch(word -> word.is("START"));
    boolean behind = !worded && !words.isEmpty() && words.get(0).kind() == Token.Kind.NUMBER;
    for (Token word : words) {
      if (behind && word.text().matches("\\d{1,15}")) {
        return Long.parseLong(word.text());
      }
      behind |= word.is("START");
    }
    return 1;
  }
}
