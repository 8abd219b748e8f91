package dev.datagen.api.column;

import java.util.Arrays;

/**
 * IEEE doubles: a {@code float} column, or numbers on their way to an {@code int} or {@code
 * decimal}.
 *
 * @param values one value a position; owned by the column
 * @param nulls which of them are null
 */
public record DoubleColumn(double[] values, Nulls nulls) implements Column {

  /** A column without nulls; takes ownership of the array. */
  public static DoubleColumn of(double... values) {
    return new DoubleColumn(values, Nulls.NONE);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public DoubleColumn withNulls(Nulls replacement) {
    return new DoubleColumn(values, replacement);
  }

  @Override
  public DoubleColumn gather(int[] positions) {
    double[] gathered = new double[positions.length];
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0) {
        gathered[i] = values[positions[i]];
      }
    }
    return new DoubleColumn(gathered, nulls.gather(positions));
  }

  @Override
  public DoubleColumn slice(int from, int to) {
    return new DoubleColumn(Arrays.copyOfRange(values, from, to), nulls.slice(from, to));
  }

  @Override
  public Double value(int position) {
    return isNull(position) ? null : values[position];
  }
}
