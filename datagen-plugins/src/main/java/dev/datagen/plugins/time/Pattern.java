package dev.datagen.plugins.time;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Doc;
import java.util.List;

/**
 * How often things happen in each hour, weekday or month.
 *
 * @param dimension what is weighed
 * @param weights as many as the dimension has values
 */
@Doc("How often things happen in each hour of the day, day of the week or month of the year.")
public record Pattern(
    @Doc("What the weights are for.") Dimension dimension,
    @Doc(
            "24 weights for hour (from midnight), 7 for dow (from Monday), 12 for month (from"
                + " January); only their ratios count.")
        @Bounds(min = 0)
        List<Double> weights) {

  double[] values() {
    return weights.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
