package dev.datagen.plugins.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts code into words. */
final class Lexer {

  private static final List<String> SYMBOLS =
      List.of(
          "<=", ">=", "==", "!=", "<>", "&&", "||", "**", "+", "-", "*", "/", "%", "^", "<", ">",
          "=", "!", "(", ")", ",", "?", ":");

  private final String code;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String code) {
    this.code = code;
  }

  /** The words of the code, the last one being {@link Token.Kind#END}. */
  static List<Token> tokens(String code) {
    return new Lexer(code).run();
  }

  private List<Token> run() {
    while (at < code.length()) {
      char c = code.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (isDigit(c) || c == '.' && at + 1 < code.length() && isDigit(code.charAt(at + 1))) {
        number();
      } else if (c == '\'' || c == '"') {
        text(c);
      } else if (isNameStart(c)) {
        name();
      } else {
        symbol();
      }
    }
    tokens.add(new Token(Token.Kind.END, "", code.length()));
    return tokens;
  }

  private void number() {
    int start = at;
    digits();
    if (at < code.length() && code.charAt(at) == '.') {
      at++;
      digits();
    }
    if (at < code.length() && (code.charAt(at) == 'e' || code.charAt(at) == 'E')) {
      at++;
      if (at < code.length() && (code.charAt(at) == '+' || code.charAt(at) == '-')) {
        at++;
      }
      if (at == code.length() || !isDigit(code.charAt(at))) {
        throw new CodeError(start, "the exponent of a number has no digits", "write it like 1e6");
      }
      digits();
    }
    if (at < code.length() && isNameStart(code.charAt(at))) {
      throw new CodeError(at, "a name cannot follow a number directly", "put an operator between");
    }
    tokens.add(new Token(Token.Kind.NUMBER, code.substring(start, at), start));
  }

  private void digits() {
    while (at < code.length() && isDigit(code.charAt(at))) {
      at++;
    }
  }

  private void text(char quote) {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (at < code.length()) {
      char c = code.charAt(at++);
      if (c != quote) {
        content.append(c);
      } else if (at < code.length() && code.charAt(at) == quote) {
        content.append(quote);
        at++;
      } else {
        tokens.add(new Token(Token.Kind.TEXT, content.toString(), start));
        return;
      }
    }
    throw new CodeError(start, "a text has no end", "close it with " + quote);
  }

  private void name() {
    int start = at;
    part();
    if (at + 1 < code.length() && code.charAt(at) == '.' && isNameStart(code.charAt(at + 1))) {
      at++;
      part();
    }
    tokens.add(new Token(Token.Kind.NAME, code.substring(start, at), start));
  }

  private void part() {
    while (at < code.length() && (isNameStart(code.charAt(at)) || isDigit(code.charAt(at)))) {
      at++;
    }
  }

  private void symbol() {
    for (String symbol : SYMBOLS) {
      if (code.startsWith(symbol, at)) {
        tokens.add(new Token(Token.Kind.SYMBOL, symbol, at));
        at += symbol.length();
        return;
      }
    }
    throw new CodeError(
        at,
        "the character \"" + Character.toString(code.codePointAt(at)) + "\" means nothing here",
        "texts go in quotes");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }
}
