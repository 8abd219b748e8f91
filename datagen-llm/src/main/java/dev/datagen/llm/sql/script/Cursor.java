package dev.datagen.llm.sql.script;

import java.util.ArrayList;
import java.util.List;

/** Reads the words of a statement one by one. */
public final class Cursor {

  private final Source source;
  private final List<Token> words;
  private final Token end;
  private int at;

  /** Reads those words, of which there is at least one. */
  public Cursor(Source source, List<Token> words) {
    this(source, words, words.get(words.size() - 1));
  }

  private Cursor(Source source, List<Token> words, Token last) {
    this.source = source;
    this.words = words;
    int offset = last.offset() + Math.max(1, last.text().length());
    this.end = new Token(Token.Kind.END, "", offset, false);
  }

  /** The next word, which stays. */
  public Token peek() {
    return peek(0);
  }

  /** A word further on, which stays. */
  public Token peek(int ahead) {
    return at + ahead < words.size() ? words.get(at + ahead) : end;
  }

  /** The next word. */
  public Token next() {
    Token word = peek();
    at++;
    return word;
  }

  /** Whether there is none left. */
  public boolean isAtEnd() {
    return at >= words.size();
  }

  /** Whether these keywords follow. */
  public boolean is(String... keywords) {
    for (int i = 0; i < keywords.length; i++) {
      if (!peek(i).is(keywords[i])) {
        return false;
      }
    }
    return true;
  }

  /** Goes behind these keywords if they follow. */
  public boolean accept(String... keywords) {
    boolean found = is(keywords);
    at += found ? keywords.length : 0;
    return found;
  }

  /** Goes behind a sign if it follows. */
  public boolean acceptSymbol(String sign) {
    boolean found = peek().isSymbol(sign);
    at += found ? 1 : 0;
    return found;
  }

  /** The name that has to follow. */
  public Token name(String what) {
    if (!peek().isName()) {
      throw expected(what);
    }
    return next();
  }

  /** The parts of a name with dots, the last one being its own. */
  public List<Token> path(String what) {
    List<Token> parts = new ArrayList<>(List.of(name(what)));
    while (peek().isSymbol(".")) {
      next();
      if (!peek().isSymbol(".")) {
        parts.add(name(what));
      }
    }
    return parts;
  }

  /** The words between the parentheses that have to follow. */
  public List<Token> group(String what) {
    if (!peek().isSymbol("(")) {
      throw expected(what + " in parentheses");
    }
    Token open = next();
    int start = at;
    for (int depth = 1; depth > 0; ) {
      if (isAtEnd()) {
        throw source.wrong(open, "this parenthesis is never closed", "close it");
      }
      Token word = next();
      depth += word.isSymbol("(") ? 1 : word.isSymbol(")") ? -1 : 0;
    }
    return words.subList(start, at - 1);
  }

  /** The words between parentheses if there are any. */
  public List<Token> optionalGroup() {
    return peek().isSymbol("(") ? group("a list") : List.of();
  }

  /** All words that are left. */
  public List<Token> rest() {
    List<Token> rest = words.subList(Math.min(at, words.size()), words.size());
    at = words.size();
    return rest;
  }

  /** A cursor over some of the words; behind them all it stands where this one does. */
  public Cursor over(List<Token> some) {
    Token last =
        some.isEmpty() ? words.get(Math.min(at, words.size()) - 1) : some.get(some.size() - 1);
    return new Cursor(source, some, last);
  }

  /** What a statement lacks here. */
  public RuntimeException expected(String what) {
    return source.wrong(
        peek(), "expected " + what + ", found " + peek().shown(), "mend the script");
  }

  /** Words cut at the commas that stand in no parentheses. */
  public static List<List<Token>> parts(List<Token> words) {
    List<List<Token>> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= words.size(); i++) {
      Token word = i < words.size() ? words.get(i) : null;
      if (word == null || depth == 0 && word.isSymbol(",")) {
        if (i > start || word != null || start > 0) {
          parts.add(words.subList(start, i));
        }
        start = i + 1;
      } else {
        depth += word.isSymbol("(") ? 1 : word.isSymbol(")") ? -1 : 0;
      }
    }
    return parts;
  }
}
