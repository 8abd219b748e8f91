package dev.datagen.plugins.faker.template;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression as Datafaker writes it: fixed text and directives {@code #{name 'argument', …}}.
 *
 * @param pieces fixed texts and directives in order
 */
public record DatafakerExpression(List<Piece> pieces) {

  /** Fixed text, or a directive with its arguments. */
  public sealed interface Piece {}

  /** Text that stays as it is. */
  public record Text(String text) implements Piece {}

  /** What stands between {@code #{} and {@code }}. */
  public record Directive(String name, List<String> arguments) implements Piece {}

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException if a directive is not closed, with the reason as message
   */
  public static DatafakerExpression parse(String expression) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < expression.length()) {
      int open = expression.indexOf("#{", from);
      if (open < 0) {
        pieces.add(new Text(expression.substring(from)));
        break;
      }
      if (open > from) {
        pieces.add(new Text(expression.substring(from, open)));
      }
      int close = closing(expression, open + 2);
      pieces.add(directive(expression.substring(open + 2, close)));
      from = close + 1;
    }
    return new DatafakerExpression(List.copyOf(pieces));
  }

  private static int closing(String expression, int from) {
    boolean quoted = false;
    for (int i = from; i < expression.length(); i++) {
      char character = expression.charAt(i);
      if (character == '\'') {
        quoted = !quoted;
      } else if (character == '}' && !quoted) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "has a #{ without a closing } (at character " + (from - 1) + ")");
  }

  private static Directive directive(String inner) {
    int end = 0;
    while (end < inner.length() && !Character.isWhitespace(inner.charAt(end))) {
      end++;
    }
    return new Directive(inner.substring(0, end), arguments(inner.substring(end)));
  }

  private static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i++) != '\'') {
        continue;
      }
      StringBuilder argument = new StringBuilder();
      while (i < text.length()) {
        char character = text.charAt(i++);
        if (character != '\'') {
          argument.append(character);
        } else if (i < text.length() && text.charAt(i) == '\'') {
          argument.append('\'');
          i++;
        } else {
          break;
        }
      }
      arguments.add(argument.toString());
    }
    return List.copyOf(arguments);
  }
}
