package dev.datagen.plugins.expression;

import java.util.List;

/** The arguments of a function or operator, compiled, and the checks of their types. */
final class Arguments {

  private final Syntax.Call call;
  private final List<Node> nodes;

  Arguments(Syntax.Call call, List<Node> nodes) {
    this.call = call;
    this.nodes = nodes;
  }

  int size() {
    return nodes.size();
  }

  Node get(int i) {
    return nodes.get(i);
  }

  List<Node> all() {
    return nodes;
  }

  ValueType type(int i) {
    return nodes.get(i).type();
  }

  /** An int or float, as it is. */
  Node number(int i) {
    Node node = nodes.get(i);
    if (node.type() == ValueType.NULL) {
      return new ConstantNode(ValueType.FLOAT, null);
    }
    if (!node.type().isNumber()) {
      throw mismatch(i, "a number", node.type() == ValueType.STRING ? "to_number(…)" : "");
    }
    return node;
  }

  /** An int or float, as float. */
  Node real(int i) {
    return ConvertNode.to(ValueType.FLOAT, number(i));
  }

  Node integer(int i) {
    return exactly(i, ValueType.INT, "an int", type(i) == ValueType.FLOAT ? "round(…)" : "");
  }

  Node text(int i) {
    return exactly(i, ValueType.STRING, "text", "to_string(…)");
  }

  Node truth(int i) {
    return exactly(i, ValueType.BOOL, "true or false", "a comparison, like x > 0");
  }

  /** A date or datetime, as datetime; a fixed text is read as one. */
  Node time(int i) {
    Node node = nodes.get(i);
    if (node.type() == ValueType.NULL) {
      return new ConstantNode(ValueType.DATETIME, null);
    }
    if (node.type() == ValueType.STRING && node.constant()) {
      return parsed(i, ValueType.DATETIME);
    }
    if (!node.type().isTime()) {
      throw mismatch(i, "a datetime or date", "to_datetime(…)");
    }
    return ConvertNode.to(ValueType.DATETIME, node);
  }

  /** The value of a text known at planning. */
  String fixedText(int i) {
    if (nodes.get(i) instanceof ConstantNode constant && constant.value() instanceof String text) {
      return text;
    }
    throw mismatch(i, "a fixed text", "");
  }

  /** The value of an integer known at planning. */
  long fixedInteger(int i) {
    if (nodes.get(i) instanceof ConstantNode constant && constant.value() instanceof Long value) {
      return value;
    }
    throw mismatch(i, "a fixed integer", "");
  }

  /** A fixed text read as another type. */
  Node parsed(int i, ValueType type) {
    return Folding.fold(new ParseNode(nodes.get(i), type), position(i));
  }

  /** All arguments from {@code first} on in the one type that holds them all. */
  List<Node> alike(int first) {
    ValueType common = ValueType.NULL;
    for (int i = first; i < size(); i++) {
      ValueType wider = ValueType.common(common, type(i));
      if (wider == null) {
        throw new CodeError(
            position(i),
            name() + " cannot mix " + common + " and " + type(i),
            "turn one into the other's type, as with to_string(…) or to_number(…)");
      }
      common = wider;
    }
    ValueType type = common;
    return nodes.subList(first, size()).stream().map(node -> ConvertNode.to(type, node)).toList();
  }

  int position() {
    return call.position();
  }

  int position(int i) {
    return call.arguments().get(i).position();
  }

  /** The function or operator as errors call it. */
  String name() {
    return Character.isLetter(call.function().charAt(0))
        ? call.function()
        : "\"" + call.function() + "\"";
  }

  private Node exactly(int i, ValueType type, String wanted, String remedy) {
    Node node = nodes.get(i);
    if (node.type() == ValueType.NULL) {
      return new ConstantNode(type, null);
    }
    if (node.type() != type) {
      throw mismatch(i, wanted, remedy);
    }
    return node;
  }

  private CodeError mismatch(int i, String wanted, String remedy) {
    return new CodeError(
        position(i),
        name() + " takes " + wanted + " here, not " + type(i),
        remedy.isEmpty() ? "" : "use " + remedy);
  }
}
