package dev.datagen.plugins.expression;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import java.util.Arrays;
import java.util.List;

/** The same value for every row. */
final class ConstantNode implements Node {

  private final ValueType type;
  private final Object value;
  private final Dictionary dictionary;

  /**
   * @param value a {@code Long}, {@code Double}, {@code String} or {@code Boolean} as stored for
   *     the type, or null
   */
  ConstantNode(ValueType type, Object value) {
    this.type = type;
    this.value = value;
    dictionary = value instanceof String text ? Dictionary.of(List.of(text)) : null;
  }

  /** The value; null for null. */
  Object value() {
    return value;
  }

  @Override
  public ValueType type() {
    return type;
  }

  @Override
  public Column evaluate(Frame frame) {
    int size = frame.size();
    Nulls nulls = value == null ? Nulls.all(size) : Nulls.NONE;
    return switch (type) {
      case INT, DATETIME, DATE -> {
        long[] values = new long[size];
        Arrays.fill(values, value == null ? 0 : (Long) value);
        yield new LongColumn(values, nulls);
      }
      case FLOAT -> {
        double[] values = new double[size];
        Arrays.fill(values, value == null ? 0 : (Double) value);
        yield new DoubleColumn(values, nulls);
      }
      case BOOL, NULL -> {
        boolean[] values = new boolean[size];
        Arrays.fill(values, value != null && (Boolean) value);
        yield new BooleanColumn(values, nulls);
      }
      case STRING ->
          value == null
              ? Utf8Column.nulls(size)
              : new DictionaryColumn(new int[size], dictionary, nulls);
    };
  }

  @Override
  public boolean mayBeNull() {
    return value == null;
  }

  @Override
  public boolean partial() {
    return false;
  }

  @Override
  public boolean constant() {
    return true;
  }
}
