package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Reference;
import dev.datagen.plugins.modifier.Numbers;
import java.util.Arrays;

/** The factor or delta of each effect row. */
final class EffectNumbers {

  private EffectNumbers() {}

  /**
   * @param column the field's column; null where it names none: then a match counts as 1
   * @param otherwise what a null in the column counts as
   */
  static double[] of(Column column, Reference field, double otherwise, int rows) {
    if (column == null) {
      double[] ones = new double[rows];
      Arrays.fill(ones, 1);
      return ones;
    }
    double[] numbers = Numbers.copy(column, field.type());
    for (int i = 0; i < rows; i++) {
      numbers[i] = column.isNull(i) ? otherwise : numbers[i];
    }
    return numbers;
  }
}
