package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;

/** The first value unless it is null, not finite or cannot be computed, else the second. */
final class CoalesceNode implements Node {

  private final Node first;
  private final Node second;
  private final Selection selection = new Selection();

  /** The two values are of one type. */
  CoalesceNode(Node first, Node second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public ValueType type() {
    return first.type();
  }

  @Override
  public Column evaluate(Frame frame) {
    Column a = first.evaluate(frame.lenient());
    boolean[] absent = absent(a);
    Frame rest = frame.where(absent);
    if (rest == null) {
      return a;
    }
    return selection.select(absent, second.evaluate(rest), a);
  }

  /** Where a column has no value to go on with. */
  static boolean[] absent(Column column) {
    boolean[] absent = new boolean[column.size()];
    for (int i = 0; i < absent.length; i++) {
      absent[i] = column.isNull(i);
    }
    if (column instanceof DoubleColumn doubles) {
      for (int i = 0; i < absent.length; i++) {
        absent[i] |= !Double.isFinite(doubles.values()[i]);
      }
    }
    return absent;
  }

  @Override
  public boolean mayBeNull() {
    return first.mayBeNull() && second.mayBeNull();
  }

  @Override
  public boolean partial() {
    return second.partial();
  }
}
