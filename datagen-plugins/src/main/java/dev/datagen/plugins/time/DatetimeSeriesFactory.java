package dev.datagen.plugins.time;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import org.pf4j.Extension;

/** The generator {@code datetime_series}. */
@Extension
public final class DatetimeSeriesFactory implements GeneratorFactory<DatetimeSeriesArguments> {

  @Override
  public String id() {
    return "datetime_series";
  }

  @Override
  public Class<DatetimeSeriesArguments> arguments() {
    return DatetimeSeriesArguments.class;
  }

  @Override
  public Generator plan(DatetimeSeriesArguments arguments, ColumnContext context) {
    if (!context.type().isTemporal()) {
      throw new InvalidArgument(
          "",
          "makes times, but the column is " + context.type(),
          "declare the column as datetime or date");
    }
    TimeGrid grid = Grids.of(arguments, context);
    if (context.unique()) {
      return UniquePlanner.plan(arguments, grid, context);
    }
    After after =
        arguments.after() == null ? null : After.of(arguments.after(), arguments.order(), context);
    Quantiles quantiles =
        switch (arguments.order()) {
          case RANDOM -> Quantiles.RANDOM;
          case ASCENDING -> new AscendingQuantiles(context.rows());
        };
    return series(arguments, grid, quantiles, after, context);
  }

  private static Generator series(
      DatetimeSeriesArguments arguments,
      TimeGrid grid,
      Quantiles quantiles,
      After after,
      ColumnContext context) {
    CalendarWeights weights = CalendarWeights.NONE;
    if (arguments.pattern() != null) {
      weights = join(weights, "pattern", arguments.pattern(), grid, context);
    }
    for (int i = 0; i < arguments.patterns().size(); i++) {
      weights = join(weights, "patterns[" + i + "]", arguments.patterns().get(i), grid, context);
    }
    try {
      return new DatetimeSeries(context.type(), grid, weights, quantiles, after);
    } catch (InvalidArgument e) {
      boolean ofWeights = e.argument().equals("weights");
      throw new InvalidArgument(
          ofWeights ? arguments.pattern() == null ? "patterns" : "pattern" : e.argument(),
          e.getMessage(),
          e.hint());
    }
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
