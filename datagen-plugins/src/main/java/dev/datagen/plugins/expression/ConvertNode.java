package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.plugins.time.CalendarFields;

/** Integers as doubles, dates as the instants of their midnights, instants as their days. */
final class ConvertNode extends UnaryNode {

  private ConvertNode(Node argument, ValueType type) {
    super(argument, type);
  }

  /** The node's values in that type, which must be their common type with another. */
  static Node to(ValueType type, Node node) {
    if (node.type() == type) {
      return node;
    }
    if (node instanceof ConstantNode constant) {
      return new ConstantNode(type, convert(type, node.type(), constant.value()));
    }
    return new ConvertNode(node, type);
  }

  private static Object convert(ValueType type, ValueType from, Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case FLOAT -> ((Long) value).doubleValue();
      case DATETIME -> Math.multiplyExact((Long) value, CalendarFields.DAY);
      case DATE -> Math.floorDiv((Long) value, CalendarFields.DAY);
      case INT, STRING, BOOL, NULL ->
          throw new IllegalStateException("cannot turn " + from + " into " + type);
    };
  }

  @Override
  public Column evaluate(Frame frame) {
    LongColumn column = (LongColumn) argument.evaluate(frame);
    long[] values = column.values();
    if (type() == ValueType.FLOAT) {
      double[] doubles = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        doubles[i] = values[i];
      }
      return new DoubleColumn(doubles, column.nulls());
    }
    long[] converted = new long[values.length];
    if (type() == ValueType.DATETIME) {
      for (int i = 0; i < values.length; i++) {
        converted[i] = values[i] * CalendarFields.DAY;
      }
    } else {
      for (int i = 0; i < values.length; i++) {
        converted[i] = Math.floorDiv(values[i], CalendarFields.DAY);
      }
    }
    return new LongColumn(converted, column.nulls());
  }

  @Override
  public boolean unique() {
    return type() == ValueType.DATETIME && argument.unique();
  }
}
