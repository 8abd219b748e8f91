package dev.datagen.plugins.expression;

/**
 * A word of the code.
 *
 * @param kind what it is
 * @param text the symbol or name, or the content of a text literal, or the digits of a number
 * @param position index of its first character in the code
 */
record Token(Kind kind, String text, int position) {

  enum Kind {
    NUMBER,
    TEXT,
    NAME,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
  }

  @Override
  public String toString() {
    return kind == Kind.END ? "the end" : "\"" + text + "\"";
  }
}
