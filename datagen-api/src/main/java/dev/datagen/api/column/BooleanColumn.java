package dev.datagen.api.column;

import java.util.Arrays;

/**
 * Booleans: a {@code bool} column.
 *
 * @param values one value a position; owned by the column
 * @param nulls which of them are null
 */
public record BooleanColumn(boolean[] values, Nulls nulls) implements Column {

  /** A column without nulls; takes ownership of the array. */
  public static BooleanColumn of(boolean... values) {
    return new BooleanColumn(values, Nulls.NONE);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public BooleanColumn withNulls(Nulls replacement) {
    return new BooleanColumn(values, replacement);
  }

  @Override
  public BooleanColumn gather(int[] positions) {
    boolean[] gathered = new boolean[positions.length];
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0) {
        gathered[i] = values[positions[i]];
      }
    }
    return new BooleanColumn(gathered, nulls.gather(positions));
  }

  @Override
  public BooleanColumn slice(int from, int to) {
    return new BooleanColumn(Arrays.copyOfRange(values, from, to), nulls.slice(from, to));
  }

  @Override
  public Boolean value(int position) {
    return isNull(position) ? null : values[position];
  }
}
