package dev.datagen.plugins.expression;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What names stand for: variables first, then columns of the row and of its ancestors. */
final class Scope {

  private final String argument;
  private final ColumnContext context;
  private final Map<String, Node> nodes = new HashMap<>();
  private final List<Input> inputs = new ArrayList<>();
  private final int variables;

  Scope(String argument, ColumnContext context, List<CompiledExpression.Variable> variables) {
    this.argument = argument;
    this.context = context;
    this.variables = variables.size();
    for (int slot = 0; slot < variables.size(); slot++) {
      CompiledExpression.Variable variable = variables.get(slot);
      nodes.put(variable.name(), node(slot, variable.type(), false));
    }
  }

  /** The node of a name; declares the column as read. */
  Node resolve(Syntax.Name name) {
    Node known = nodes.get(name.name());
    if (known != null) {
      return known;
    }
    Input input;
    try {
      input = context.input(argument, name.name());
    } catch (InvalidArgument e) {
      throw new CodeError(name.position(), e.getMessage(), e.hint());
    }
    inputs.add(input);
    Node node = node(variables + inputs.size() - 1, input.type(), input.unique());
    nodes.put(name.name(), node);
    return node;
  }

  /** The columns read, in the order of their slots behind the variables'. */
  List<Input> inputs() {
    return inputs;
  }

  private static Node node(int slot, ColumnType type, boolean unique) {
    return type.kind() == ColumnType.Kind.DECIMAL
        ? new DecimalNode(slot, type.scale(), unique)
        : new InputNode(slot, ValueType.of(type), unique);
  }
}
