package dev.datagen.plugins.faker.template;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Texts that match a regular expression: literals, {@code .}, classes ({@code [a-f\d]}, {@code
 * [^x]}), {@code \d \w \s}, groups, {@code |} and the quantifiers {@code ? * + {n} {n,} {n,m}}. An
 * open end repeats at most {@value #OPEN_END} times more; whatever is left open is printable ASCII;
 * anchors at the ends are ignored.
 */
public final class RegexTemplate {

  /** How many times more than its least number a quantifier without an upper end repeats. */
  public static final int OPEN_END = 8;

  private static final int LONGEST = 1000;
  private static final String PRINTABLE = range(' ', '~');
  private static final String DIGITS = "0123456789";
  private static final String WORD = Patterns.UPPER + Patterns.LOWER + DIGITS + "_";

  private final String regex;
  private int position;
  private int depth;

  private RegexTemplate(String regex) {
    this.regex = regex;
  }

  /**
   * Compiles a regular expression.
   *
   * @throws IllegalArgumentException if it cannot be, with the reason as message
   */
  public static Template compile(String regex) {
    RegexTemplate parser = new RegexTemplate(regex);
    Template template = parser.alternatives();
    if (parser.position < regex.length()) {
      throw parser.wrong("has an unmatched )");
    }
    if (longest(template) > LONGEST) {
      throw parser.wrong("can match more than " + LONGEST + " characters");
    }
    return template;
  }

  private Template alternatives() {
    if (++depth > 50) {
      throw wrong("is nested too deeply");
    }
    List<Template> options = new ArrayList<>();
    options.add(sequence());
    while (peek('|')) {
      position++;
      options.add(sequence());
    }
    depth--;
    return Template.choice(options);
  }

  private Template sequence() {
    List<Template> parts = new ArrayList<>();
    while (position < regex.length() && !peek('|') && !peek(')')) {
      if (peek('^') || peek('$')) {
        position++;
      } else {
        parts.add(quantified(atom()));
      }
    }
    return parts.isEmpty() ? Template.fixed("") : Template.sequence(parts);
  }

  private Template atom() {
    char first = regex.charAt(position++);
    return switch (first) {
      case '(' -> group();
      case '[' -> Patterns.characters(characterClass());
      case '.' -> Patterns.characters(PRINTABLE);
      case '\\' -> Patterns.characters(escape());
      case '*', '+', '?', '{' -> throw wrong("has nothing to repeat before " + first);
      default -> {
        int character = regex.codePointAt(--position);
        position += Character.charCount(character);
        yield Template.fixed(Character.toString(character));
      }
    };
  }

  private Template group() {
    if (peek('?')) {
      if (!regex.startsWith("?:", position)) {
        throw wrong("uses a group (?…) that is not supported");
      }
      position += 2;
    }
    Template inner = alternatives();
    expect(')');
    return inner;
  }

  private String escape() {
    if (position >= regex.length()) {
      throw wrong("ends in a \\");
    }
    char escaped = regex.charAt(position++);
    return switch (escaped) {
      case 'd' -> DIGITS;
      case 'w' -> WORD;
      case 's' -> " ";
      case 'D' -> without(DIGITS);
      case 'W' -> without(WORD);
      case 'S' -> without(" ");
      case 'n' -> "\n";
      case 't' -> "\t";
      default -> {
        if (Character.isLetterOrDigit(escaped)) {
          throw wrong("uses \\" + escaped + ", which is not supported");
        }
        yield String.valueOf(escaped);
      }
    };
  }

  private String characterClass() {
    boolean negated = peek('^');
    position += negated ? 1 : 0;
    StringBuilder members = new StringBuilder();
    BitSet seen = new BitSet();
    boolean first = true;
    while (position < regex.length() && (first || !peek(']'))) {
      first = false;
      char low = regex.charAt(position++);
      String atom = low == '\\' ? escape() : String.valueOf(low);
      boolean range =
          atom.length() == 1
              && peek('-')
              && position + 1 < regex.length()
              && regex.charAt(position + 1) != ']';
      if (range) {
        position++;
        char high = regex.charAt(position++);
        String end = high == '\\' ? escape() : String.valueOf(high);
        if (end.length() != 1 || end.charAt(0) < atom.charAt(0)) {
          throw wrong("has a reversed range in a class");
        }
        atom = range(atom.charAt(0), end.charAt(0));
      }
      for (char member : atom.toCharArray()) {
        if (Character.isSurrogate(member)) {
          throw wrong("has a character beyond U+FFFF in a class");
        }
        if (!seen.get(member)) {
          seen.set(member);
          members.append(member);
        }
      }
    }
    expect(']');
    String result = negated ? without(members.toString()) : members.toString();
    if (result.isEmpty()) {
      throw wrong("has an empty class");
    }
    return result;
  }

  private Template quantified(Template atom) {
    if (position >= regex.length()) {
      return atom;
    }
    int least;
    int most;
    switch (regex.charAt(position)) {
      case '?' -> {
        position++;
        least = 0;
        most = 1;
      }
      case '*' -> {
        position++;
        least = 0;
        most = OPEN_END;
      }
      case '+' -> {
        position++;
        least = 1;
        most = 1 + OPEN_END;
      }
      case '{' -> {
        position++;
        least = number();
        most = least;
        if (peek(',')) {
          position++;
          most = peek('}') ? least + OPEN_END : number();
        }
        expect('}');
      }
      default -> {
        return atom;
      }
    }
    if (most < least || most * Math.max(1, longest(atom)) > LONGEST) {
      throw wrong("repeats something too often, or at most less often than at least");
    }
    if (peek('?') || peek('+')) {
      position++;
    }
    List<Template> options = new ArrayList<>();
    for (int times = least; times <= most; times++) {
      options.add(Template.repeat(atom, times));
    }
    return Template.choice(options);
  }

  private int number() {
    int start = position;
    while (position < regex.length() && DIGITS.indexOf(regex.charAt(position)) >= 0) {
      position++;
    }
    if (position == start || position - start > 4) {
      throw wrong("has a {…} without a small number");
    }
    return Integer.parseInt(regex.substring(start, position));
  }

  private boolean peek(char expected) {
    return position < regex.length() && regex.charAt(position) == expected;
  }

  private void expect(char expected) {
    if (!peek(expected)) {
      throw wrong("lacks a " + expected);
    }
    position++;
  }

  private IllegalArgumentException wrong(String reason) {
    return new IllegalArgumentException(
        "\""
            + regex
            + "\" "
            + reason
            + " (at character "
            + (Math.min(position, regex.length()) + 1)
            + ")");
  }

  private static long longest(Template template) {
    if (template instanceof Template.Fixed fixed) {
      return Math.max(1, fixed.text().length());
    }
    if (template instanceof Template.Sequence sequence) {
      return sequence.parts().stream().mapToLong(RegexTemplate::longest).sum();
    }
    if (template instanceof Template.Choice choice) {
      return choice.options().stream().mapToLong(RegexTemplate::longest).max().orElse(0);
    }
    return 1;
  }

  private static String range(char low, char high) {
    StringBuilder range = new StringBuilder();
    for (int character = low; character <= high; character++) {
      range.append((char) character);
    }
    return range.toString();
  }

  private static String without(String characters) {
    StringBuilder rest = new StringBuilder();
    for (char character : PRINTABLE.toCharArray()) {
      if (characters.indexOf(character) < 0) {
        rest.append(character);
      }
    }
    return rest.toString();
  }
}
