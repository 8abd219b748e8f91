package dev.datagen.plugins.expression;

import static java.lang.Integer.MAX_VALUE;

import java.util.List;

/** Functions of any type. */
final class GeneralFunctions {

  static final List<Function> ALL =
      List.of(
          Function.of(
              "if",
              "condition, a, b",
              3,
              "a where the condition is true, else b; also written condition ? a : b, and a if"
                  + " condition else b",
              GeneralFunctions::conditional),
          new Function(
              "coalesce",
              "a, b, …",
              1,
              MAX_VALUE,
              "the first that is not null, NaN or infinite and can be computed",
              GeneralFunctions::coalesce),
          Function.of(
              "is_null",
              "x",
              1,
              "whether it is null, NaN or infinite or cannot be computed",
              arguments -> new IsNullNode(arguments.get(0))));

  private GeneralFunctions() {}

  private static Node conditional(Arguments arguments) {
    List<Node> values = arguments.alike(1);
    return new ConditionalNode(arguments.truth(0), values.get(0), values.get(1));
  }

  private static Node coalesce(Arguments arguments) {
    List<Node> values = arguments.alike(0);
    Node result = values.get(values.size() - 1);
    for (int i = values.size() - 2; i >= 0; i--) {
      result = new CoalesceNode(values.get(i), result);
    }
    return result;
  }
}
