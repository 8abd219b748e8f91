package dev.datagen.plugins.time;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.InvalidArgument;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The product of patterns: a weight for each hour, weekday and month. Immutable. */
final class CalendarWeights {

  /** Every instant weighs the same. */
  static final CalendarWeights NONE = new CalendarWeights(new EnumMap<>(Dimension.class));

  private final Map<Dimension, double[]> byDimension;

  private CalendarWeights(Map<Dimension, double[]> byDimension) {
    this.byDimension = byDimension;
  }

  /**
   * These weights with one more pattern multiplied in.
   *
   * @throws InvalidArgument of the argument {@code weights}, if their number is wrong, or one is
   *     negative or not finite, or all are 0
   */
  CalendarWeights with(Dimension dimension, double[] weights) {
    double greatest = check(dimension, weights);
    double[] product = new double[weights.length];
    double[] before = byDimension.get(dimension);
    for (int i = 0; i < product.length; i++) {
      product[i] = weights[i] / greatest * (before == null ? 1 : before[i]);
    }
    Map<Dimension, double[]> joined = new EnumMap<>(byDimension);
    joined.put(dimension, product);
    return new CalendarWeights(joined);
  }

  private static double check(Dimension dimension, double[] weights) {
    String unit =
        switch (dimension) {
          case HOUR -> "hour";
          case DOW -> "day of the week";
          case MONTH -> "month";
        };
    if (weights.length != dimension.size()) {
      throw new InvalidArgument(
          "weights",
          "has " + weights.length + " weights for " + dimension.size() + " " + plural(unit),
          "give one weight for each " + unit);
    }
    double greatest = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new InvalidArgument(
            "weights[" + i + "]", "is no weight", "weights are numbers from 0 on");
      }
      greatest = Math.max(greatest, weights[i]);
    }
    if (greatest == 0) {
      throw new InvalidArgument(
          "weights", "are all 0, so nothing can ever happen", "give some a positive weight");
    }
    return greatest;
  }

  private static String plural(String unit) {
    return unit.startsWith("day") ? "days of the week" : unit + "s";
  }

  /** The weight of an instant, 0 to 1. */
  double of(long micros) {
    double weight = 1;
    for (Map.Entry<Dimension, double[]> entry : byDimension.entrySet()) {
      weight *= entry.getValue()[CalendarFields.field(entry.getKey(), micros)];
    }
    return weight;
  }

  /** The weights by dimension, the greatest of each being 1. */
  Map<Dimension, double[]> patterns() {
    return byDimension;
  }

  /** The finest dimension weighed, if any is. */
  Optional<Dimension> finest() {
    return byDimension.keySet().stream().findFirst();
  }
}
