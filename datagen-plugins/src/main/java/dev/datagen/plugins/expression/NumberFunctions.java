package dev.datagen.plugins.expression;

import static java.lang.Integer.MAX_VALUE;

import java.util.List;
import java.util.function.BinaryOperator;

/** Functions of numbers. */
final class NumberFunctions {

  static final List<Function> ALL =
      List.of(
          Function.of("abs", "x", 1, "the absolute value", NumberFunctions::abs),
          new Function(
              "min", "a, b, …", 1, MAX_VALUE, "the least; also of texts and times", extreme(false)),
          new Function(
              "max",
              "a, b, …",
              1,
              MAX_VALUE,
              "the greatest; also of texts and times",
              extreme(true)),
          new Function(
              "round",
              "x[, digits]",
              1,
              2,
              "the nearest integer, or number of so many (0 to 15) digits; halves go up",
              NumberFunctions::round),
          Function.of("floor", "x", 1, "the greatest int not above x", whole(Rounding.FLOOR)),
          Function.of("ceil", "x", 1, "the least int not below x", whole(Rounding.CEIL)),
          Function.of("sign", "x", 1, "-1, 0 or 1", whole(Rounding.SIGN)),
          Function.of("sqrt", "x", 1, "the square root", math(MathFunction.SQRT)),
          Function.of("exp", "x", 1, "e to the power x", math(MathFunction.EXP)),
          Function.of("ln", "x", 1, "the natural logarithm", math(MathFunction.LN)),
          Function.of("log10", "x", 1, "the decimal logarithm", math(MathFunction.LOG10)),
          Function.of("sin", "x", 1, "the sine of x radians", math(MathFunction.SIN)),
          Function.of("cos", "x", 1, "the cosine of x radians", math(MathFunction.COS)),
          Function.of("pow", "x, y", 2, "x to the power y, as x ^ y", Operators::power),
          Function.of("mod", "x, y", 2, "the remainder, as x % y", Operators::remainder),
          Function.of(
              "clamp", "x, low, high", 3, "x, or the nearer bound", NumberFunctions::clamp));

  private NumberFunctions() {}

  private static Node abs(Arguments arguments) {
    Node x = arguments.number(0);
    return x.type() == ValueType.INT
        ? new LongUnaryNode(x, true)
        : new MathNode(MathFunction.ABS, x);
  }

  private static Node round(Arguments arguments) {
    if (arguments.size() == 1) {
      return whole(Rounding.ROUND).bind(arguments);
    }
    long digits = arguments.fixedInteger(1);
    if (digits < 0 || digits > 15) {
      throw new CodeError(arguments.position(1), "round takes 0 to 15 digits, not " + digits, "");
    }
    return new DigitsNode(arguments.real(0), (int) digits);
  }

  private static Function.Binder whole(Rounding rounding) {
    return arguments -> {
      Node x = arguments.number(0);
      return x.type() == ValueType.INT && rounding != Rounding.SIGN
          ? x
          : new RoundingNode(rounding, arguments.real(0));
    };
  }

  private static Function.Binder math(MathFunction function) {
    return arguments -> new MathNode(function, arguments.real(0));
  }

  private static Function.Binder extreme(boolean greater) {
    BinaryOperator<Node> pair = (a, b) -> extreme(greater, a, b);
    return arguments -> arguments.alike(0).stream().reduce(pair).orElseThrow();
  }

  private static Node clamp(Arguments arguments) {
    List<Node> alike = arguments.alike(0);
    return extreme(false, extreme(true, alike.get(0), alike.get(1)), alike.get(2));
  }

  private static Node extreme(boolean greater, Node a, Node b) {
    return a.type() == ValueType.FLOAT
        ? new DoubleArithmeticNode(greater ? DoubleArithmetic.MAX : DoubleArithmetic.MIN, a, b)
        : new ExtremeNode(greater, a, b);
  }
}
