package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A double rounded to a number of digits behind the point, halves up by its decimal digits. */
final class DigitsNode extends UnaryNode {

  /** Beyond these a double has no digit to round. */
  private static final double EXACT = 0x1.0p52;

  private final int digits;

  /** The argument is of type FLOAT. */
  DigitsNode(Node argument, int digits) {
    super(argument, ValueType.FLOAT);
    this.digits = digits;
  }

  @Override
  public Column evaluate(Frame frame) {
    DoubleColumn column = (DoubleColumn) argument.evaluate(frame);
    double[] out = new double[frame.size()];
    double power = 1;
    for (int digit = 0; digit < digits; digit++) {
      power *= 10;
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = round(column.values()[i], power);
    }
    return new DoubleColumn(out, column.nulls());
  }

  private double round(double value, double power) {
    double scaled = value * power;
    if (!(Math.abs(scaled) < EXACT)) {
      return value;
    }
    double floor = Math.floor(scaled);
    double fraction = scaled - floor;
    // near a half the product's own rounding could decide: look at the decimal digits instead
    if (Math.abs(fraction - 0.5) > 1e-4) {
      return (fraction > 0.5 ? floor + 1 : floor) / power;
    }
    BigDecimal exact = new BigDecimal(NumberText.of(value));
    BigDecimal half = new BigDecimal("0.5");
    return exact
        .movePointRight(digits)
        .add(half)
        .setScale(0, RoundingMode.FLOOR)
        .movePointLeft(digits)
        .doubleValue();
  }
}
