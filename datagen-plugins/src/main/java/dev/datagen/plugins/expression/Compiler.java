package dev.datagen.plugins.expression;

import dev.datagen.api.option.NearestName;
import java.util.List;

/** Makes nodes of a tree: resolves names, checks types, computes what is constant. */
final class Compiler {

  private final Scope scope;

  Compiler(Scope scope) {
    this.scope = scope;
  }

  Node compile(Syntax syntax) {
    if (syntax instanceof Syntax.Literal literal) {
      return constant(literal.value());
    }
    if (syntax instanceof Syntax.Name name) {
      return scope.resolve(name);
    }
    return call((Syntax.Call) syntax);
  }

  private static Node constant(Object value) {
    ValueType type =
        value == null
            ? ValueType.NULL
            : value instanceof Long
                ? ValueType.INT
                : value instanceof Double
                    ? ValueType.FLOAT
                    : value instanceof Boolean ? ValueType.BOOL : ValueType.STRING;
    return new ConstantNode(type, value);
  }

  private Node call(Syntax.Call call) {
    Function.Binder operator = Operators.of(call.function());
    Function function = Functions.of(call.function());
    if (operator == null && function == null) {
      throw new CodeError(
          call.position(),
          "unknown function \"" + call.function() + "\"",
          NearestName.hint(call.function(), "functions", Functions.names()));
    }
    List<Node> nodes = call.arguments().stream().map(this::compile).toList();
    Arguments arguments = new Arguments(call, nodes);
    Node node = operator != null ? operator.bind(arguments) : function.bind(arguments);
    return !node.constant() && nodes.stream().allMatch(Node::constant)
        ? Folding.fold(node, call.position())
        : node;
  }
}
