package dev.datagen.plugins.time;

import dev.datagen.api.column.ColumnType;
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
 */
record SeriesPlan(
    ColumnType output,
    TimeGrid grid,
    CalendarWeights weights,
    Quantiles quantiles,
    List<After> afters) {

  SeriesPlan {
    afters = List.copyOf(afters);
  }

  boolean ofDays() {
    return output.kind() == ColumnType.Kind.DATE;
  }

  SeriesPlan with(CalendarWeights replacement) {
    return new SeriesPlan(output, grid, replacement, quantiles, afters);
  }

  SeriesPlan with(TimeGrid replacement) {
    return new SeriesPlan(output, replacement, weights, quantiles, afters);
  }

  SeriesPlan with(After further) {
    List<After> all = new ArrayList<>(afters);
    all.add(further);
    return new SeriesPlan(output, grid, weights, quantiles, all);
  }
}
