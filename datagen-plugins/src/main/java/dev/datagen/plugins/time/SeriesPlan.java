package dev.datagen.plugins.time;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.RowBound;
import dev.datagen.api.generator.RowBounds;
import dev.datagen.api.plan.Inputs;
import java.util.ArrayList;
import java.util.List;

/**
 * What a series was asked for.
 *
 * @param output DATETIME or DATE
 * @param grid the instants to draw from
 * @param weights how likely they are
 * @param quantiles how the draws of different rows hang together
 * @param afters columns that no value is earlier than
 * @param limits what other columns leave of the values
 */
record SeriesPlan(
    ColumnType output,
    TimeGrid grid,
    CalendarWeights weights,
    Quantiles quantiles,
    List<After> afters,
    RowBounds limits) {

  SeriesPlan {
    afters = List.copyOf(afters);
  }

  boolean ofDays() {
    return output.kind() == ColumnType.Kind.DATE;
  }

  SeriesPlan with(CalendarWeights replacement) {
    return new SeriesPlan(output, grid, replacement, quantiles, afters, limits);
  }

  SeriesPlan with(TimeGrid replacement) {
    return new SeriesPlan(output, replacement, weights, quantiles, afters, limits);
  }

  SeriesPlan with(After further) {
    List<After> all = new ArrayList<>(afters);
    all.add(further);
    return new SeriesPlan(output, grid, weights, quantiles, all, limits);
  }

  SeriesPlan with(RowBound limit) {
    return new SeriesPlan(output, grid, weights, quantiles, afters, limits.and(limit));
  }

  boolean isBounded() {
    return !afters.isEmpty() || !limits.all().isEmpty();
  }

  /** The first microsecond that each row's value may have; {@link After#NONE} for no bound. */
  long[] earliest(Inputs inputs, int size) {
    long[] least = limits.leastStored(inputs, size);
    if (ofDays()) {
      for (int i = 0; i < size; i++) {
        least[i] = least[i] == Long.MIN_VALUE ? After.NONE : least[i] * CalendarFields.DAY;
      }
    }
    if (!afters.isEmpty()) {
      long[] bounds = After.bounds(afters, inputs);
      for (int i = 0; i < size; i++) {
        least[i] = Math.max(least[i], bounds[i]);
      }
    }
    return least;
  }

  /** The last microsecond that each row's value may have; {@link Long#MAX_VALUE} for no bound. */
  long[] latest(Inputs inputs, int size) {
    long[] greatest = limits.greatestStored(inputs, size);
    if (ofDays()) {
      for (int i = 0; i < size; i++) {
        if (greatest[i] != Long.MAX_VALUE) {
          greatest[i] = greatest[i] * CalendarFields.DAY + CalendarFields.DAY - 1;
        }
      }
    }
    return greatest;
  }
}
