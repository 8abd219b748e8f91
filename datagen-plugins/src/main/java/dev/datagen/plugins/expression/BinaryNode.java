package dev.datagen.plugins.expression;

/** A node of two arguments that is null where either is. */
abstract class BinaryNode implements Node {

  final Node left;
  final Node right;
  private final ValueType type;

  BinaryNode(Node left, Node right, ValueType type) {
    this.left = left;
    this.right = right;
    this.type = type;
  }

  @Override
  public final ValueType type() {
    return type;
  }

  @Override
  public boolean mayBeNull() {
    return left.mayBeNull() || right.mayBeNull();
  }

  @Override
  public boolean partial() {
    return left.partial() || right.partial();
  }
}
