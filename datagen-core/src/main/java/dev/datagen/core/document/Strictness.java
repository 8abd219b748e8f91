package dev.datagen.core.document;

import dev.datagen.api.problem.ProblemException;

/** What both syntaxes refuse. */
final class Strictness {

  private Strictness() {}

  /** The number, which must be one that a double can be near to. */
  static Number number(String text, SourceText source, Place place) {
    Number number = text.length() > Limits.NUMBER_LENGTH ? null : Numbers.parse(text);
    if (number == null) {
      String shown = text.length() > 30 ? text.substring(0, 30) + "…" : text;
      throw source.error(
          "number-out-of-range",
          place,
          "the number " + shown + " is out of range",
          "numbers lie between -1.8e308 and 1.8e308, and not nearer to 0 than 1e-308");
    }
    return number;
  }

  /** The text, which must be one that UTF-8 can write. */
  static String text(String text, SourceText source, Place place) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw source.syntax(
            place,
            "half of a surrogate pair is no character",
            "write both halves (\\ud83d\\ude00) or the character itself");
      }
    }
    return text;
  }

  /** A key that occurs twice in one object. */
  static ProblemException duplicateKey(SourceText source, Value.Member earlier, Place place) {
    return source.error(
        "duplicate-key",
        place,
        "the key \"" + earlier.key() + "\" is given twice",
        "the first is at " + new Place(earlier.line(), earlier.column()));
  }

  /** A number that is none. */
  static ProblemException notFinite(SourceText source, Place place, String word) {
    return source.error(
        "not-finite", place, word + " is not allowed", "give a finite number, or leave it out");
  }
}
