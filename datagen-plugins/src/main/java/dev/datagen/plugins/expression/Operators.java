package dev.datagen.plugins.expression;

import java.util.HashMap;
import java.util.Map;

/** What the operators mean for the types of their arguments. */
final class Operators {

  private static final Map<String, Function.Binder> BINDERS = new HashMap<>();

  static {
    BINDERS.put("+", a -> arithmetic(a, LongArithmetic.ADD, DoubleArithmetic.ADD));
    BINDERS.put("-", Operators::subtract);
    BINDERS.put("*", a -> arithmetic(a, LongArithmetic.MULTIPLY, DoubleArithmetic.MULTIPLY));
    BINDERS.put("/", a -> new DoubleArithmeticNode(DoubleArithmetic.DIVIDE, a.real(0), a.real(1)));
    BINDERS.put("%", Operators::remainder);
    BINDERS.put("^", Operators::power);
    BINDERS.put("unary +", a -> a.number(0));
    BINDERS.put("unary -", Operators::negate);
    BINDERS.put("not", a -> new NotNode(a.truth(0)));
    BINDERS.put("and", a -> new LogicNode(false, a.truth(0), a.truth(1)));
    BINDERS.put("or", a -> new LogicNode(true, a.truth(0), a.truth(1)));
    BINDERS.put("<", a -> compare(a, Comparison.LESS, false));
    BINDERS.put("<=", a -> compare(a, Comparison.AT_MOST, false));
    BINDERS.put(">", a -> compare(a, Comparison.LESS, true));
    BINDERS.put(">=", a -> compare(a, Comparison.AT_MOST, true));
    BINDERS.put("==", a -> compare(a, Comparison.EQUAL, false));
    BINDERS.put("!=", a -> compare(a, Comparison.UNEQUAL, false));
  }

  private Operators() {}

  /** What makes the node of an operator; null if there is none of that symbol. */
  static Function.Binder of(String symbol) {
    return BINDERS.get(symbol);
  }

  static Node power(Arguments arguments) {
    return new DoubleArithmeticNode(DoubleArithmetic.POWER, arguments.real(0), arguments.real(1));
  }

  static Node remainder(Arguments arguments) {
    Node a = arguments.number(0);
    Node b = arguments.number(1);
    return a.type() == ValueType.INT && b.type() == ValueType.INT
        ? new RemainderNode(a, b)
        : new DoubleArithmeticNode(
            DoubleArithmetic.REMAINDER, arguments.real(0), arguments.real(1));
  }

  private static Node arithmetic(
      Arguments arguments, LongArithmetic integers, DoubleArithmetic reals) {
    checkArithmetic(arguments);
    Node a = arguments.number(0);
    Node b = arguments.number(1);
    return a.type() == ValueType.INT && b.type() == ValueType.INT
        ? new LongArithmeticNode(integers, a, b)
        : new DoubleArithmeticNode(reals, arguments.real(0), arguments.real(1));
  }

  private static void checkArithmetic(Arguments arguments) {
    for (int i = 0; i < 2; i++) {
      if (arguments.type(i) == ValueType.STRING && arguments.name().equals("\"+\"")) {
        throw new CodeError(arguments.position(), "\"+\" does not join text", "use concat(a, b)");
      }
      if (arguments.type(i).isTime()) {
        throw new CodeError(
            arguments.position(),
            arguments.name() + " does not move a " + arguments.type(i),
            "use add_days(time, n), add_hours, add_minutes or add_seconds");
      }
    }
  }

  private static Node subtract(Arguments arguments) {
    boolean times = arguments.type(0).isTime() && !arguments.type(1).isNumber();
    return times
        ? new SecondsBetweenNode(arguments.time(0), arguments.time(1))
        : arithmetic(arguments, LongArithmetic.SUBTRACT, DoubleArithmetic.SUBTRACT);
  }

  private static Node negate(Arguments arguments) {
    Node x = arguments.number(0);
    return x.type() == ValueType.INT
        ? new LongUnaryNode(x, false)
        : new MathNode(MathFunction.NEGATE, x);
  }

  private static Node compare(Arguments arguments, Comparison comparison, boolean swapped) {
    for (int i = 0; i < 2; i++) {
      if (arguments.type(i) == ValueType.NULL) {
        throw new CodeError(
            arguments.position(), "a comparison with null is never true", "use is_null(x)");
      }
    }
    Node a = arguments.get(0);
    Node b = arguments.get(1);
    if (a.type() != b.type() && (a.type().isTime() || b.type().isTime())) {
      a = arguments.time(0);
      b = arguments.time(1);
    } else {
      ValueType common = ValueType.common(a.type(), b.type());
      if (common == null) {
        throw new CodeError(
            arguments.position(),
            arguments.name() + " cannot compare " + a.type() + " and " + b.type(),
            "turn one into the other's type, as with to_string(…) or to_number(…)");
      }
      a = ConvertNode.to(common, a);
      b = ConvertNode.to(common, b);
    }
    return swapped ? new ComparisonNode(comparison, b, a) : new ComparisonNode(comparison, a, b);
  }
}
