package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;

/** The lesser or the greater of two values of one type; null where either is. */
final class ExtremeNode extends BinaryNode {

  private final boolean greater;
  private final Selection selection = new Selection();

  ExtremeNode(boolean greater, Node left, Node right) {
    super(left, right, left.type());
    this.greater = greater;
  }

  @Override
  public Column evaluate(Frame frame) {
    Column a = left.evaluate(frame);
    Column b = right.evaluate(frame);
    boolean[] first = new boolean[frame.size()];
    if (greater) {
      ComparisonNode.compare(Comparison.LESS, b, a, first);
    } else {
      ComparisonNode.compare(Comparison.LESS, a, b, first);
    }
    return selection.select(first, a, b).withNulls(a.nulls().or(b.nulls()));
  }
}
