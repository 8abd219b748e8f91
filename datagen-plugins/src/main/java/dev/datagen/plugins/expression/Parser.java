package dev.datagen.plugins.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads code into a tree by operator precedence (Pratt: Top Down Operator Precedence, 1973).
 *
 * <p>From loosest to tightest: {@code a if c else b}; {@code c ? a : b}; {@code or}; {@code and};
 * {@code not}; comparisons; {@code + -}; {@code * / %}; unary {@code -}; {@code ^}, which groups to
 * the right.
 */
final class Parser {

  /** Longest code, in characters. */
  static final int MAX_LENGTH = 10_000;

  /** Deepest nesting of parentheses, calls and conditions. */
  static final int MAX_NESTING = 64;

  /** Deepest tree, which long chains of one operator make. */
  static final int MAX_DEPTH = 500;

  private static final int INLINE_IF = 1;
  private static final int TERNARY = 2;
  private static final int NOT = 5;
  private static final int COMPARISON = 6;
  private static final int UNARY = 9;
  private static final int POWER = 10;

  private static final Map<String, Integer> BINARY =
      Map.ofEntries(
          Map.entry("or", 3),
          Map.entry("and", 4),
          Map.entry("<", COMPARISON),
          Map.entry("<=", COMPARISON),
          Map.entry(">", COMPARISON),
          Map.entry(">=", COMPARISON),
          Map.entry("==", COMPARISON),
          Map.entry("!=", COMPARISON),
          Map.entry("+", 7),
          Map.entry("-", 7),
          Map.entry("*", 8),
          Map.entry("/", 8),
          Map.entry("%", 8),
          Map.entry("^", POWER));

  private static final Map<String, String> SPELLINGS =
      Map.of("||", "or", "&&", "and", "=", "==", "<>", "!=", "**", "^", "!", "not");

  private static final Set<String> RESERVED = Set.of("and", "or", "not", "else");

  private final List<Token> tokens;
  private int at;
  private int nesting;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The tree of the code.
   *
   * @throws CodeError if it is not well formed, too long or too deep
   */
  static Syntax parse(String code) {
    if (code.length() > MAX_LENGTH) {
      throw new CodeError(
          MAX_LENGTH,
          "the code is longer than " + MAX_LENGTH + " characters",
          "split it into several columns");
    }
    Parser parser = new Parser(Lexer.tokens(code));
    if (parser.peek().kind() == Token.Kind.END) {
      throw new CodeError(0, "the code is empty", "write an expression over columns");
    }
    Syntax whole = parser.expression(0);
    if (parser.peek().kind() != Token.Kind.END) {
      throw new CodeError(
          parser.peek().position(),
          "unexpected " + parser.peek(),
          "put an operator before it, or remove it");
    }
    return whole;
  }

  private Syntax expression(int loosest) {
    Syntax left = prefix();
    while (true) {
      Token token = peek();
      String operator = operator(token);
      if (token.is("if") && INLINE_IF >= loosest) {
        left = inlineIf(left);
      } else if (token.is("?") && TERNARY >= loosest) {
        left = ternary(left);
      } else if (operator != null && BINARY.get(operator) >= loosest) {
        left = binary(left, operator);
      } else {
        return left;
      }
      if (left.depth() > MAX_DEPTH) {
        throw tooDeep(token.position());
      }
    }
  }

  private Syntax binary(Syntax left, String operator) {
    Token token = next();
    int precedence = BINARY.get(operator);
    Syntax right =
        precedence == POWER ? nested(() -> expression(UNARY)) : expression(precedence + 1);
    String following = operator(peek());
    if (precedence == COMPARISON && following != null && BINARY.get(following) == COMPARISON) {
      throw new CodeError(
          peek().position(), "comparisons cannot be chained", "write a < b and b < c");
    }
    return Syntax.Call.of(operator, token.position(), left, right);
  }

  private Syntax inlineIf(Syntax value) {
    Token token = next();
    Syntax condition = nested(() -> expression(TERNARY));
    expect("else");
    Syntax otherwise = nested(() -> expression(INLINE_IF));
    return Syntax.Call.of("if", token.position(), condition, value, otherwise);
  }

  private Syntax ternary(Syntax condition) {
    Token token = next();
    Syntax value = nested(() -> expression(INLINE_IF));
    expect(":");
    Syntax otherwise = nested(() -> expression(TERNARY));
    return Syntax.Call.of("if", token.position(), condition, value, otherwise);
  }

  private Syntax prefix() {
    Token token = next();
    if (token.is("(")) {
      Syntax inner = nested(() -> expression(0));
      expect(")");
      return inner;
    }
    if (token.is("-")) {
      return negative(token);
    }
    if (token.is("+")) {
      return Syntax.Call.of("unary +", token.position(), nested(() -> expression(UNARY)));
    }
    if (token.is("not") || token.is("!")) {
      return Syntax.Call.of("not", token.position(), nested(() -> expression(NOT)));
    }
    return switch (token.kind()) {
      case NUMBER -> new Syntax.Literal(number(token, token.text()), token.position());
      case TEXT -> new Syntax.Literal(token.text(), token.position());
      case NAME -> nameOrCall(token);
      case SYMBOL, END ->
          throw new CodeError(
              token.position(),
              "a value is missing before " + token,
              "a column, a number, a text in quotes or a function goes here");
    };
  }

  private Syntax negative(Token minus) {
    Token digits = peek();
    Token behind = tokens.get(Math.min(at + 1, tokens.size() - 1));
    if (digits.kind() == Token.Kind.NUMBER && !"^".equals(operator(behind))) {
      next();
      // as one literal, so that the least 64-bit integer can be written
      return new Syntax.Literal(number(digits, "-" + digits.text()), minus.position());
    }
    return Syntax.Call.of("unary -", minus.position(), nested(() -> expression(UNARY)));
  }

  private Syntax nameOrCall(Token name) {
    if (peek().is("(")) {
      return call(name);
    }
    switch (name.text()) {
      case "true":
        return new Syntax.Literal(Boolean.TRUE, name.position());
      case "false":
        return new Syntax.Literal(Boolean.FALSE, name.position());
      case "null":
        return new Syntax.Literal(null, name.position());
      default:
        break;
    }
    if (RESERVED.contains(name.text()) || name.text().equals("if")) {
      throw new CodeError(
          name.position(),
          "a value is missing before " + name,
          "a column, a number, a text in quotes or a function goes here");
    }
    return new Syntax.Name(name.text(), name.position());
  }

  private Syntax call(Token name) {
    if (RESERVED.contains(name.text())) {
      throw new CodeError(
          name.position(), "a value is missing before " + name, "write a " + name.text() + " b");
    }
    expect("(");
    List<Syntax> arguments = new ArrayList<>();
    if (!peek().is(")")) {
      do {
        arguments.add(nested(() -> expression(0)));
      } while (accept(","));
    }
    expect(")");
    return Syntax.Call.of(name.text(), name.position(), arguments);
  }

  private Syntax nested(Supplier<Syntax> inner) {
    if (++nesting > MAX_NESTING) {
      throw tooDeep(peek().position());
    }
    Syntax syntax = inner.get();
    nesting--;
    return syntax;
  }

  private static CodeError tooDeep(int position) {
    return new CodeError(
        position, "the code is nested too deeply", "split it into several columns");
  }

  private static Object number(Token token, String digits) {
    if (digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-')) {
      try {
        return Long.valueOf(digits);
      } catch (NumberFormatException e) {
        throw new CodeError(
            token.position(),
            "the integer " + digits + " does not fit 64 bits",
            "write it as 1e20");
      }
    }
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      throw new CodeError(
          token.position(), "the number " + digits + " is too large", "the largest is 1.79e308");
    }
    return value;
  }

  /** The operator that a word is, in its first spelling; null if it is none. */
  private static String operator(Token token) {
    if (token.kind() != Token.Kind.SYMBOL && token.kind() != Token.Kind.NAME) {
      return null;
    }
    String operator = SPELLINGS.getOrDefault(token.text(), token.text());
    return BINARY.containsKey(operator) ? operator : null;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  private boolean accept(String symbol) {
    if (peek().is(symbol)) {
      next();
      return true;
    }
    return false;
  }

  private void expect(String symbol) {
    if (!accept(symbol)) {
      throw new CodeError(
          peek().position(), "\"" + symbol + "\" is missing before " + peek(), "add it");
    }
  }
}
