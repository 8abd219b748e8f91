package dev.datagen.cli.problem;

import dev.datagen.cli.console.DisplayWidth;
import dev.datagen.cli.console.SafeText;

/**
 * One line of a source text, cut to what a terminal shows, and a place in it.
 *
 * @param line number of the line, from 1
 * @param text what is shown of it, safe to print
 * @param caret how many columns of the terminal lie before the place
 */
record Excerpt(int line, String text, int caret) {

  private static final int BEFORE = 50;
  private static final int WIDTH = 88;
  private static final String CUT = "…";

  /**
   * @param source the whole line
   * @param column the place, in characters from 1; one past the end at most
   */
  static Excerpt of(int line, String source, int column) {
    int place = Math.max(0, Math.min(column - 1, source.length()));
    int from = source.length() <= WIDTH ? 0 : Math.max(0, place - BEFORE);
    int to = Math.min(source.length(), from + WIDTH);
    String before = (from > 0 ? CUT : "") + show(source.substring(from, place));
    String after = show(source.substring(place, to)) + (to < source.length() ? CUT : "");
    return new Excerpt(line, before + after, DisplayWidth.of(before));
  }

  private static String show(String text) {
    return SafeText.line(text.replace('\t', ' '));
  }
}
