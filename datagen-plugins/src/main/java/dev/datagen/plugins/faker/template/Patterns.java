package dev.datagen.plugins.faker.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Patterns in which single characters stand for random digits and letters. */
public final class Patterns {

  /** The letters a to z. */
  public static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

  /** The letters A to Z. */
  public static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final Template DIGIT = characters("0123456789");
  private static final Template NON_ZERO = characters("123456789");
  private static final Template LOWER_LETTER = characters(LOWER);
  private static final Template UPPER_LETTER = characters(UPPER);

  private Patterns() {}

  /** One of the characters of a text, each as likely. */
  public static Template characters(String characters) {
    return Template.words(
        Arrays.asList(
            characters.codePoints().mapToObj(Character::toString).toArray(String[]::new)));
  }

  /** A pattern with {@code #} for a digit and {@code Ø} for one of 1 to 9. */
  public static Template numerify(String pattern) {
    return compile(pattern, true, null, "Ø");
  }

  /** A pattern with {@code ?} for a letter. */
  public static Template letterify(String pattern, boolean upper) {
    return compile(pattern, false, letters(upper), "Ø");
  }

  /** Both of {@link #numerify} and {@link #letterify}. */
  public static Template bothify(String pattern, boolean upper) {
    return compile(pattern, true, letters(upper), "Ø");
  }

  /**
   * A pattern as a schema writes it: {@code #} is a digit, {@code %} and {@code Ø} are one of 1 to
   * 9, {@code ?} is one of the letters.
   *
   * @param digits whether {@code #}, {@code %} and {@code Ø} mean digits
   * @param letters what {@code ?} stands for, or null if for itself
   */
  public static Template ofSchema(String pattern, boolean digits, String letters) {
    return compile(pattern, digits, letters == null ? null : characters(letters), "%Ø");
  }

  private static Template letters(boolean upper) {
    return upper ? UPPER_LETTER : LOWER_LETTER;
  }

  private static Template compile(
      String pattern, boolean digits, Template letters, String nonZeroMarks) {
    List<Template> parts = new ArrayList<>();
    StringBuilder fixed = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char mark = pattern.charAt(i);
      Template part =
          digits && mark == '#'
              ? DIGIT
              : digits && nonZeroMarks.indexOf(mark) >= 0 ? NON_ZERO : mark == '?' ? letters : null;
      if (part == null) {
        fixed.append(mark);
      } else {
        if (fixed.length() > 0) {
          parts.add(Template.fixed(fixed.toString()));
          fixed.setLength(0);
        }
        parts.add(part);
      }
    }
    if (fixed.length() > 0 || parts.isEmpty()) {
      parts.add(Template.fixed(fixed.toString()));
    }
    return Template.sequence(parts);
  }
}
