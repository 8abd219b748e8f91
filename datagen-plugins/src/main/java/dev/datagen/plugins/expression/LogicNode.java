package dev.datagen.plugins.expression;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.Nulls;

/**
 * {@code and}, {@code or} with three values (Kleene): null is an unknown truth, so {@code false and
 * null} is false. The right side counts only for rows that the left side leaves open.
 */
final class LogicNode extends BinaryNode {

  private final boolean decisive;

  /**
   * @param decisive the value that settles the result alone: true for {@code or}, false for {@code
   *     and}
   */
  LogicNode(boolean decisive, Node left, Node right) {
    super(left, right, ValueType.BOOL);
    this.decisive = decisive;
  }

  @Override
  public Column evaluate(Frame frame) {
    BooleanColumn a = (BooleanColumn) left.evaluate(frame);
    boolean[] open = new boolean[frame.size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = a.values()[i] != decisive || a.isNull(i);
    }
    Frame rest = frame.where(open);
    if (rest == null) {
      return a;
    }
    BooleanColumn b = (BooleanColumn) right.evaluate(rest);
    boolean[] out = new boolean[frame.size()];
    boolean anyNull = a.nulls().any() || b.nulls().any();
    long[] nulls = anyNull ? new long[Nulls.wordsFor(out.length)] : null;
    for (int i = 0; i < out.length; i++) {
      out[i] = open[i] ? b.values()[i] : decisive;
      if (anyNull && open[i]) {
        boolean settled = !b.isNull(i) && b.values()[i] == decisive;
        if (!settled && (a.isNull(i) || b.isNull(i))) {
          Nulls.set(nulls, i);
        }
      }
    }
    return new BooleanColumn(out, anyNull ? Nulls.of(nulls) : Nulls.NONE);
  }
}
