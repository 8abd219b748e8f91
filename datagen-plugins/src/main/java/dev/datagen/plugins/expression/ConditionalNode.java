package dev.datagen.plugins.expression;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;

/** One value where a condition is true, another where it is false or null. */
final class ConditionalNode implements Node {

  private final Node condition;
  private final Node value;
  private final Node otherwise;
  private final Selection selection = new Selection();

  /** The two values are of one type. */
  ConditionalNode(Node condition, Node value, Node otherwise) {
    this.condition = condition;
    this.value = value;
    this.otherwise = otherwise;
  }

  @Override
  public ValueType type() {
    return value.type();
  }

  @Override
  public Column evaluate(Frame frame) {
    BooleanColumn tested = (BooleanColumn) condition.evaluate(frame);
    boolean[] holds = new boolean[frame.size()];
    boolean[] fails = new boolean[frame.size()];
    for (int i = 0; i < holds.length; i++) {
      holds[i] = tested.values()[i] && !tested.isNull(i);
      fails[i] = !holds[i];
    }
    Frame first = frame.where(holds);
    Frame second = frame.where(fails);
    if (second == null) {
      return value.evaluate(first == null ? frame : first);
    }
    if (first == null) {
      return otherwise.evaluate(second);
    }
    return selection.select(holds, value.evaluate(first), otherwise.evaluate(second));
  }

  @Override
  public boolean mayBeNull() {
    return value.mayBeNull() || otherwise.mayBeNull();
  }

  @Override
  public boolean partial() {
    return condition.partial() || value.partial() || otherwise.partial();
  }
}
