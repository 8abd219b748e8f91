package dev.datagen.llm.sql.check;

import dev.datagen.llm.sql.model.SqlTable;
import dev.datagen.llm.sql.script.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a condition as every database would: without casts, with {@code IN} for PostgreSQL's
 * {@code = ANY (ARRAY[…])}, and with the names of columns in quotes, since they may be keywords.
 */
final class ConditionText {

  private static final Set<String> OF_TYPES =
      Set.of("VARYING", "PRECISION", "WITH", "WITHOUT", "TIME", "ZONE");

  private static final Set<String> OPERATORS =
      Set.of("AND", "OR", "NOT", "IN", "ANY", "BETWEEN", "LIKE", "IS");

  private final SqlTable table;
  private final List<Token> words;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private ConditionText(SqlTable table, List<Token> words) {
    this.table = table;
    this.words = words;
  }

  static String of(SqlTable table, List<Token> words) {
    ConditionText condition = new ConditionText(table, words);
    while (condition.at < words.size()) {
      condition.word();
    }
    return condition.text.toString().strip();
  }

  /** As a person wrote it, more or less. */
  static String shown(List<Token> words) {
    StringBuilder text = new StringBuilder();
    Token before = new Token(Token.Kind.SYMBOL, "(", 0, false);
    for (Token word : words) {
      boolean called =
          word.isSymbol("(") && before.isName() && !OPERATORS.contains(before.keyword());
      boolean tight = word.isSymbol(")") || word.isSymbol(",") || word.isSymbol(".") || called;
      String value = word.kind() == Token.Kind.TEXT ? "'" + word.text() + "'" : word.text();
      text.append(tight || before.isSymbol("(") || before.isSymbol(".") ? "" : " ").append(value);
      before = word;
    }
    return text.length() > 100 ? text.substring(0, 100) + "…" : text.toString();
  }

  private void word() {
    Token word = words.get(at);
    if (word.isSymbol("::")) {
      skipType();
    } else if (word.isSymbol("=") && peek(1).is("ANY") && peek(2).isSymbol("(")) {
      listed();
    } else {
      append(word);
      at++;
    }
  }

  private void append(Token word) {
    String value = word.text();
    boolean column = table.columns().containsKey(value.toLowerCase(Locale.ROOT));
    boolean quoted = word.kind() == Token.Kind.QUOTED;
    if (word.kind() == Token.Kind.TEXT) {
      value = "'" + value.replace("'", "''") + "'";
    } else if (quoted || word.isName() && column && !peek(1).isSymbol("(")) {
      value = '"' + value.replace("\"", "\"\"") + '"';
    }
    text.append(' ').append(value);
  }

  private void skipType() {
    at += 2;
    while (OF_TYPES.contains(peek(0).keyword())
        || peek(0).isSymbol(".")
        || peek(-1).isSymbol(".")) {
      at++;
    }
    while (peek(0).isSymbol("[")) {
      at += peek(1).isSymbol("]") ? 2 : 3;
    }
    if (peek(0).isSymbol("(")) {
      at = behind(at);
    }
  }

  /** The list of {@code = ANY (ARRAY['a', 'b'])}. */
  private void listed() {
    int end = behind(at + 2);
    text.append(" IN (");
    boolean inside = false;
    for (at += 2; at < end; ) {
      Token word = words.get(at);
      if (word.isSymbol("[") && !inside) {
        inside = true;
        at++;
      } else if (word.isSymbol("]")) {
        at = end;
      } else if (inside) {
        word();
      } else {
        at++;
      }
    }
    text.append(")");
  }

  /** Where the parenthesis that opens there is closed, and one further. */
  private int behind(int open) {
    int depth = 0;
    int end = open;
    do {
      depth += peekAt(end).isSymbol("(") ? 1 : peekAt(end).isSymbol(")") ? -1 : 0;
      end++;
    } while (depth > 0 && end < words.size());
    return end;
  }

  private Token peek(int ahead) {
    return peekAt(at + ahead);
  }

  private Token peekAt(int index) {
    return index >= 0 && index < words.size()
        ? words.get(index)
        : new Token(Token.Kind.END, "", 0, false);
  }
}
