package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Utf8Builder;
import java.math.BigDecimal;

/**
 * A decimal column as text, with all the digits of its scale.
 *
 * @param slot its number in the frame
 * @param scale digits behind the point
 * @param unique whether no value occurs twice
 */
record DecimalTextNode(int slot, int scale, boolean unique) implements Node {

  @Override
  public ValueType type() {
    return ValueType.STRING;
  }

  @Override
  public Column evaluate(Frame frame) {
    LongColumn column = (LongColumn) frame.column(slot);
    Utf8Builder builder = new Utf8Builder(column.size());
    for (int i = 0; i < column.size(); i++) {
      if (column.isNull(i)) {
        builder.appendNull();
      } else {
        builder.append(BigDecimal.valueOf(column.values()[i], scale).toPlainString());
      }
    }
    return builder.build();
  }

  @Override
  public boolean mayBeNull() {
    return false;
  }

  @Override
  public boolean partial() {
    return false;
  }
}
