package dev.datagen.llm.sql.script;

/** Cuts a script into words; comments and the commands of interactive clients are left out. */
final class Lexer {

  private static final String OPERATORS = "<>=!~|&^:";

  private final Source source;
  private final String text;
  private final boolean backslash;
  private int at;

  Lexer(Source source) {
    this.source = source;
    this.text = source.text();
    this.backslash = source.escapesBackslash();
  }

  Token next() {
    skipBlank();
    int start = at;
    if (start >= text.length()) {
      return token(Token.Kind.END, "", start);
    }
    char first = text.charAt(start);
    if (first == '\'') {
      return token(Token.Kind.TEXT, quoted('\'', backslash), start);
    } else if (first == '"' || first == '`') {
      return token(Token.Kind.QUOTED, quoted(first, false), start);
    } else if (first == '[' && isNameAhead(start + 1)) {
      return token(Token.Kind.QUOTED, quoted(']', false), start);
    } else if (first == '$' && dollarTag() > 0) {
      return token(Token.Kind.TEXT, dollarQuoted(dollarTag()), start);
    } else if (isLetter(first)) {
      return word(start);
    } else if (isDigit(first) || first == '.' && isDigit(peek(start + 1))) {
      return token(Token.Kind.NUMBER, number(), start);
    }
    at++;
    while (isOperator(first) && at < text.length() && isOperator(text.charAt(at))) {
      at++;
    }
    return token(Token.Kind.SYMBOL, text.substring(start, at), start);
  }

  /** Goes behind the rest of the line. */
  void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
  }

  /** Goes behind the data of a COPY statement: a line of {@code \.}. */
  void skipData() {
    int end = text.indexOf("\n\\.", at);
    at = end < 0 ? text.length() : end + 3;
  }

  /** What is left of the line. */
  String restOfLine() {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end).strip();
  }

  /** Goes behind the next occurrence of a delimiter. */
  void skipBehind(String delimiter) {
    int end = text.indexOf(delimiter, at);
    at = end < 0 ? text.length() : end + delimiter.length();
  }

  private Token word(int start) {
    while (at < text.length() && isPart(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    boolean prefix = word.equalsIgnoreCase("N") || word.equalsIgnoreCase("E");
    if (prefix && peek(at) == '\'') {
      boolean escapes = backslash || word.equalsIgnoreCase("E");
      return token(Token.Kind.TEXT, quoted('\'', escapes), start);
    }
    return token(Token.Kind.WORD, word, start);
  }

  private String number() {
    int start = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    boolean exponent = at + 1 < text.length() && Character.toLowerCase(text.charAt(at)) == 'e';
    int digit = at + ("+-".indexOf(peek(at + 1)) >= 0 ? 2 : 1);
    if (exponent && isDigit(peek(digit))) {
      at = digit;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    }
    return text.substring(start, at);
  }

  private String quoted(char end, boolean escapes) {
    Token start = token(Token.Kind.TEXT, "", at);
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\' && escapes && at + 1 < text.length()) {
        value.append(text.charAt(++at));
      } else if (c != end) {
        value.append(c);
      } else if (peek(at + 1) == end) {
        value.append(text.charAt(at++));
      } else {
        at++;
        return value.toString();
      }
    }
    throw source.wrong(start, "the quote that begins here never ends", "close it with " + end);
  }

  /** Length of the tag at the place, dollar signs included; 0 if there is none. */
  private int dollarTag() {
    int end = at + 1;
    while (end < text.length() && isPart(text.charAt(end)) && text.charAt(end) != '$') {
      end++;
    }
    return peek(end) == '$' ? end - at + 1 : 0;
  }

  private String dollarQuoted(int length) {
    String tag = text.substring(at, at + length);
    int start = at + length;
    int end = text.indexOf(tag, start);
    if (end < 0) {
      throw source.wrong(
          token(Token.Kind.TEXT, "", at), "the text that begins here never ends", "end it: " + tag);
    }
    at = end + length;
    return text.substring(start, end);
  }

  private void skipBlank() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("--", at) || c == '#' && startsLine(at)) {
        skipLine();
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else if ((c == '\\' || c == '.' && !isDigit(peek(at + 1))) && startsLine(at)) {
        skipLine();
      } else {
        return;
      }
    }
  }

  private boolean startsLine(int offset) {
    for (int i = offset - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether brackets are the quotes of a name, not those of an array. */
  private boolean isNameAhead(int offset) {
    return isLetter(peek(offset));
  }

  private Token token(Token.Kind kind, String value, int start) {
    return new Token(kind, value, start, startsLine(start));
  }

  private char peek(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || c == '_' || c == '@';
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#' || c == '@';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOperator(char c) {
    return OPERATORS.indexOf(c) >= 0;
  }
}
