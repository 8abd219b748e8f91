package dev.datagen.llm.sql.script;

import java.util.Locale;

/**
 * A word of a script.
 *
 * @param kind what kind of word
 * @param text its text; of quoted names and texts what is between the quotes
 * @param offset where it begins in the script
 * @param startsLine whether nothing stands before it on its line
 */
public record Token(Kind kind, String text, int offset, boolean startsLine) {

  /** Kinds of words. */
  public enum Kind {
    /** A keyword, or a name without quotes. */
    WORD,
    /** A name in quotes of any kind. */
    QUOTED,
    /** A text in quotes. */
    TEXT,
    /** A number without a sign. */
    NUMBER,
    /** Anything else. */
    SYMBOL,
    /** The end of what there is. */
    END
  }

  /** Whether it is that keyword, in any case. */
  public boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** Whether it is that sign. */
  public boolean isSymbol(String sign) {
    return kind == Kind.SYMBOL && text.equals(sign);
  }

  /** Whether it may be a name. */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /** The keyword in upper case; empty if it is none. */
  public String keyword() {
    return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
  }

  /** As it may be shown to a person. */
  public String shown() {
    String cut = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return kind == Kind.END ? "the end of the statement" : "\"" + cut + "\"";
  }
}
