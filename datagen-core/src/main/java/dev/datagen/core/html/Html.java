package dev.datagen.core.html;

import java.util.Locale;

/** Text and numbers fit for HTML. Whatever comes from data or schemas goes through here. */
final class Html {

  private Html() {}

  /** The text with everything escaped that HTML gives a meaning to; control characters shown. */
  static String text(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); i++) {
      char each = raw.charAt(i);
      switch (each) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\n', '\t' -> escaped.append(' ');
        default -> escaped.append(Character.isISOControl(each) ? '\uFFFD' : each);
      }
    }
    return escaped.toString();
  }

  /** At most so many characters of a text, escaped. */
  static String text(String raw, int most) {
    boolean fits = raw.codePointCount(0, raw.length()) <= most;
    return text(fits ? raw : raw.substring(0, raw.offsetByCodePoints(0, most - 1)) + "…");
  }

  /** A whole number in groups of three. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number of things: {@code "1 row"}, {@code "2,000 rows"}. */
  static String count(long number, String thing) {
    return count(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** A share in percent. */
  static String percent(double share) {
    double percent = 100 * share;
    String format =
        percent == 0 || percent >= 10 ? "%.0f %%" : percent >= 1 ? "%.1f %%" : "%.2g %%";
    return String.format(Locale.ROOT, format, percent);
  }

  /** A number as short as it can be told. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return count((long) value);
    }
    return String.format(Locale.ROOT, "%.4g", value);
  }

  /** A length in a picture. */
  static String at(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
