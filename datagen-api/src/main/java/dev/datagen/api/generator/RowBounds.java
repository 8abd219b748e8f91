package dev.datagen.api.generator;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.ColumnType.Kind;
import dev.datagen.api.plan.Inputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All bounds of a column by other columns, as bounds of what it stores: {@link #leastStored} for
 * types stored as integers (rounded inwards), {@link #leastReal} for any number. Immutable.
 */
public final class RowBounds {

  private final ColumnType type;
  private final List<RowBound> bounds;

  private RowBounds(ColumnType type, List<RowBound> bounds) {
    this.type = type;
    this.bounds = List.copyOf(bounds);
  }

  /**
   * No bounds yet.
   *
   * @param type the bounded column's declared type: a number or a time
   */
  public static RowBounds none(ColumnType type) {
    return new RowBounds(type, List.of());
  }

  /** These bounds and one more. */
  public RowBounds and(RowBound bound) {
    List<RowBound> all = new ArrayList<>(bounds);
    all.add(bound);
    return new RowBounds(type, all);
  }

  /** The bounded column's declared type. */
  public ColumnType type() {
    return type;
  }

  /** The bounds. */
  public List<RowBound> all() {
    return bounds;
  }

  /** The least stored integer of each row; {@link Long#MIN_VALUE} where there is no bound. */
  public long[] leastStored(Inputs inputs, int size) {
    long[] least = new long[size];
    Arrays.fill(least, Long.MIN_VALUE);
    for (RowBound bound : bounds) {
      if (bound.side() == RowBound.Side.LEAST) {
        StoredBound stored = StoredBound.of(bound, type);
        Column values = inputs.column(bound.input());
        for (int i = 0; i < size; i++) {
          if (!values.isNull(i)) {
            least[i] = Math.max(least[i], stored.least(values, i));
          }
        }
      }
    }
    return least;
  }

  /** The greatest stored integer of each row; {@link Long#MAX_VALUE} where there is no bound. */
  public long[] greatestStored(Inputs inputs, int size) {
    long[] greatest = new long[size];
    Arrays.fill(greatest, Long.MAX_VALUE);
    for (RowBound bound : bounds) {
      if (bound.side() == RowBound.Side.GREATEST) {
        StoredBound stored = StoredBound.of(bound, type);
        Column values = inputs.column(bound.input());
        for (int i = 0; i < size; i++) {
          if (!values.isNull(i)) {
            greatest[i] = Math.min(greatest[i], stored.greatest(values, i));
          }
        }
      }
    }
    return greatest;
  }

  /** The least real number of each row; −∞ where there is no bound. */
  public double[] leastReal(Inputs inputs, int size) {
    double[] least = new double[size];
    if (type.kind() != Kind.FLOAT) {
      long[] stored = leastStored(inputs, size);
      double divisor = StoredBound.power(type.scale());
      for (int i = 0; i < size; i++) {
        least[i] = stored[i] == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : stored[i] / divisor;
      }
      return least;
    }
    Arrays.fill(least, Double.NEGATIVE_INFINITY);
    for (RowBound bound : bounds) {
      if (bound.side() == RowBound.Side.LEAST) {
        Column values = inputs.column(bound.input());
        for (int i = 0; i < size; i++) {
          if (!values.isNull(i)) {
            double value = StoredBound.real(bound, values, i) + bound.distance().doubleValue();
            least[i] = Math.max(least[i], bound.strict() ? Math.nextUp(value) : value);
          }
        }
      }
    }
    return least;
  }

  /** The greatest real number of each row; +∞ where there is no bound. */
  public double[] greatestReal(Inputs inputs, int size) {
    double[] greatest = new double[size];
    if (type.kind() != Kind.FLOAT) {
      long[] stored = greatestStored(inputs, size);
      double divisor = StoredBound.power(type.scale());
      for (int i = 0; i < size; i++) {
        greatest[i] = stored[i] == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : stored[i] / divisor;
      }
      return greatest;
    }
    Arrays.fill(greatest, Double.POSITIVE_INFINITY);
    for (RowBound bound : bounds) {
      if (bound.side() == RowBound.Side.GREATEST) {
        Column values = inputs.column(bound.input());
        for (int i = 0; i < size; i++) {
          if (!values.isNull(i)) {
            double value = StoredBound.real(bound, values, i) - bound.distance().doubleValue();
            greatest[i] = Math.min(greatest[i], bound.strict() ? Math.nextDown(value) : value);
          }
        }
      }
    }
    return greatest;
  }
}
