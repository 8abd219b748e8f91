package dev.datagen.llm.offline;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a description, in lower case, to look for phrases in. */
final class DescriptionText {

  /** A number, as a group of an expression. */
  static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?)";

  private final String text;

  DescriptionText(String original) {
    this.text = original.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** Whether a phrase begins with a word somewhere. */
  boolean has(String regex) {
    return Pattern.compile("\\b(?:" + regex + ")").matcher(text).find();
  }

  /** Looks for a phrase. */
  Matcher matcher(String regex) {
    return Pattern.compile(regex).matcher(text);
  }

  /** What follows from a place on. */
  String from(int start) {
    return text.substring(start);
  }
}
