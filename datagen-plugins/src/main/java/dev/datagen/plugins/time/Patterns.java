package dev.datagen.plugins.time;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;

/** Multiplies the patterns that arguments give. */
final class Patterns {

  private Patterns() {}

  static CalendarWeights weights(
      DatetimeSeriesArguments arguments, TimeGrid grid, ColumnContext context) {
    CalendarWeights weights = CalendarWeights.NONE;
    if (arguments.pattern() != null) {
      weights = join(weights, "pattern", arguments.pattern(), grid, context);
    }
    for (int i = 0; i < arguments.patterns().size(); i++) {
      weights = join(weights, "patterns[" + i + "]", arguments.patterns().get(i), grid, context);
    }
    return weights;
  }

  /** The argument that patterns were given in. */
  static String name(DatetimeSeriesArguments arguments) {
    return arguments.pattern() == null ? "patterns" : "pattern";
  }

  private static CalendarWeights join(
      CalendarWeights weights,
      String argument,
      Pattern pattern,
      TimeGrid grid,
      ColumnContext context) {
    if (pattern.dimension() == Dimension.HOUR && context.type().kind() == ColumnType.Kind.DATE) {
      throw DatetimeSeries.hoursOfDates(argument + ".dimension");
    }
    if (Grids.isConstant(pattern.dimension(), grid)) {
      context.warn(
          argument,
          "weighs what is the same at every instant of the grid",
          "choose a finer freq, or leave the pattern out");
    }
    try {
      return weights.with(pattern.dimension(), pattern.values());
    } catch (InvalidArgument e) {
      throw ColumnContext.at(argument, e);
    }
  }
}
