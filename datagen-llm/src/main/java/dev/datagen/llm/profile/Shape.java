package dev.datagen.llm.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.Generators;
import java.util.Optional;

/**
 * What codes look like that all have one shape: {@code ORD-####}. A letter stays where all share
 * it, a digit never does, so that there is room for more rows.
 *
 * @param text for {@code bothify}: # stands for a digit, ? for a letter
 * @param domain how many codes have the shape
 */
record Shape(String text, double domain) {

  private static final int LONGEST = 40;

  /** The shape that all texts have; empty where they have none, or it varies in nothing. */
  static Optional<Shape> of(Object[] texts) {
    String first = (String) texts[0];
    if (first.isEmpty() || first.length() > LONGEST) {
      return Optional.empty();
    }
    StringBuilder shape = new StringBuilder();
    double domain = 1;
    for (int at = 0; at < first.length(); at++) {
      char sign = sign(texts, at, first.length());
      if (sign == 0 || (sign == '#' || sign == '?') && sign == first.charAt(at)) {
        return Optional.empty();
      }
      domain *= sign == '#' ? 10 : sign == '?' ? 24 : 1;
      shape.append(sign);
    }
    return domain == 1 ? Optional.empty() : Optional.of(new Shape(shape.toString(), domain));
  }

  /** What stands at a place: a character that all share, or its kind; 0 where kinds differ. */
  private static char sign(Object[] texts, int at, int length) {
    char first = ((String) texts[0]).charAt(at);
    boolean same = true;
    for (Object value : texts) {
      String text = (String) value;
      if (text.length() != length) {
        return 0;
      }
      char here = text.charAt(at);
      same &= here == first;
      if (kind(here) != kind(first) || kind(here) == 'x' && !same) {
        return 0;
      }
    }
    return kind(first) == '#' ? '#' : same ? first : kind(first);
  }

  private static char kind(char character) {
    return character >= '0' && character <= '9'
        ? '#'
        : character >= 'A' && character <= 'Z' ? '?' : 'x';
  }

  /** Codes of the shape. */
  ObjectNode generator() {
    return Generators.bothify(text);
  }
}
