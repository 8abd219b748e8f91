package dev.datagen.cli.console;

/** Colours of a terminal, or none. */
public enum Style {
  BOLD("1"),
  ERROR("1;31"),
  WARNING("1;33"),
  CARET("1;32"),
  FAINT("2");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text in this style where colours are wanted, else as it is. */
  public String on(boolean coloured, String text) {
    return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
