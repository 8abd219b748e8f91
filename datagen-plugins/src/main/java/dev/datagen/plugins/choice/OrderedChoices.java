package dev.datagen.plugins.choice;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.RowBounds;
import dev.datagen.api.plan.Inputs;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Numbers or times in ascending order, none twice.
 *
 * @param values the values, as the type stores them
 * @param weights how likely each is, above 0
 * @param type the type
 */
record OrderedChoices(Column values, double[] weights, ColumnType type) {

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000_000L);

  /** Those of some literals that weigh anything; alike ones are one with the sum of the weights. */
  static OrderedChoices of(Column literals, double[] weights, ColumnType type) {
    TreeMap<BigDecimal, Integer> places = new TreeMap<>();
    double[] sums = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        int place = places.computeIfAbsent(number(literals, i, type), ignored -> -1);
        if (place < 0) {
          places.put(number(literals, i, type), i);
          place = i;
        }
        sums[place] += weights[i];
      }
    }
    int[] order = places.values().stream().mapToInt(Integer::intValue).toArray();
    double[] ordered = Arrays.stream(order).mapToDouble(i -> sums[i]).toArray();
    return new OrderedChoices(literals.gather(order), ordered, type);
  }

  int size() {
    return weights.length;
  }

  /** A value as a number, times in microseconds. */
  BigDecimal number(int i) {
    return number(values, i, type);
  }

  private static BigDecimal number(Column values, int i, ColumnType type) {
    if (values instanceof DoubleColumn numbers) {
      return BigDecimal.valueOf(numbers.values()[i]);
    }
    BigDecimal stored = BigDecimal.valueOf(((LongColumn) values).values()[i], type.scale());
    return type.kind() == ColumnType.Kind.DATE ? stored.multiply(DAY) : stored;
  }

  OrderedChoices slice(int from, int to) {
    double[] some = Arrays.copyOfRange(weights, from, to);
    return new OrderedChoices(values.slice(from, to), some, type);
  }

  double[] cumulative() {
    double[] sums = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + weights[i];
    }
    return sums;
  }

  /** For each row the place of the first value that is not below its bounds. */
  int[] from(RowBounds bounds, Inputs inputs, int rows) {
    int[] places = new int[rows];
    if (values instanceof DoubleColumn numbers) {
      double[] least = bounds.leastReal(inputs, rows);
      for (int i = 0; i < rows; i++) {
        int found = Arrays.binarySearch(numbers.values(), least[i]);
        places[i] = found < 0 ? -found - 1 : found;
      }
    } else {
      long[] least = bounds.leastStored(inputs, rows);
      for (int i = 0; i < rows; i++) {
        int found = Arrays.binarySearch(((LongColumn) values).values(), least[i]);
        places[i] = found < 0 ? -found - 1 : found;
      }
    }
    return places;
  }

  /** For each row the place behind the last value that is not above its bounds. */
  int[] to(RowBounds bounds, Inputs inputs, int rows) {
    int[] places = new int[rows];
    if (values instanceof DoubleColumn numbers) {
      double[] greatest = bounds.greatestReal(inputs, rows);
      for (int i = 0; i < rows; i++) {
        int found = Arrays.binarySearch(numbers.values(), greatest[i]);
        places[i] = found < 0 ? -found - 1 : found + 1;
      }
    } else {
      long[] greatest = bounds.greatestStored(inputs, rows);
      for (int i = 0; i < rows; i++) {
        int found = Arrays.binarySearch(((LongColumn) values).values(), greatest[i]);
        places[i] = found < 0 ? -found - 1 : found + 1;
      }
    }
    return places;
  }
}
