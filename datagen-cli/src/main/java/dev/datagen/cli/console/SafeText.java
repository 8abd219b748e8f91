package dev.datagen.cli.console;

/**
 * Makes text from schemas, data and file names harmless on a terminal: control characters, marks
 * that change the direction of text and lone surrogates become visible escapes.
 */
public final class SafeText {

  private SafeText() {}

  /** The text on one line: line ends and tabs are escaped too. */
  public static String line(String text) {
    return escape(text, false);
  }

  /** The text with its line ends kept; everything else is escaped as in {@link #line}. */
  public static String lines(String text) {
    return escape(text, true);
  }

  private static String escape(String text, boolean keepLines) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      boolean harmless = isHarmless(point) || (keepLines && point == '\n');
      if (!harmless && safe == null) {
        safe = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (safe != null) {
        append(safe, point, harmless);
      }
      i += Character.charCount(point);
    }
    return safe == null ? text : safe.toString();
  }

  private static boolean isHarmless(int point) {
    if (point >= ' ' && point < 0x7f) {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void append(StringBuilder safe, int point, boolean harmless) {
    if (harmless) {
      safe.appendCodePoint(point);
      return;
    }
    switch (point) {
      case '\n' -> safe.append("\\n");
      case '\r' -> safe.append("\\r");
      case '\t' -> safe.append("\\t");
      default -> {
        for (char unit : Character.toChars(point)) {
          safe.append("\\u");
          String hex = Integer.toHexString(unit);
          safe.append("0".repeat(4 - hex.length())).append(hex);
        }
      }
    }
  }
}
