package dev.datagen.plugins.expression;

/** A node of one argument that is null where the argument is. */
abstract class UnaryNode implements Node {

  final Node argument;
  private final ValueType type;

  UnaryNode(Node argument, ValueType type) {
    this.argument = argument;
    this.type = type;
  }

  @Override
  public final ValueType type() {
    return type;
  }

  @Override
  public boolean mayBeNull() {
    return argument.mayBeNull();
  }

  @Override
  public boolean partial() {
    return argument.partial();
  }
}
