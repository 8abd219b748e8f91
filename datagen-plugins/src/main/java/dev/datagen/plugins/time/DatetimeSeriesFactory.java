package dev.datagen.plugins.time;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.generator.RowBounds;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import java.util.List;
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
    List<After> afters =
        arguments.after() == null
            ? List.of()
            : List.of(After.of(arguments.after(), arguments.order(), context));
    Quantiles quantiles =
        switch (arguments.order()) {
          case RANDOM -> new RandomQuantiles();
          case ASCENDING ->
              new AscendingQuantiles(
                  context.table(), context.rows(), !context.ancestors().isEmpty());
        };
    CalendarWeights weights = Patterns.weights(arguments, grid, context);
    try {
      RowBounds limits = RowBounds.none(context.type());
      return new DatetimeSeries(
          new SeriesPlan(context.type(), grid, weights, quantiles, afters, limits));
    } catch (InvalidArgument e) {
      String argument = e.argument().equals("weights") ? Patterns.name(arguments) : e.argument();
      throw new InvalidArgument(argument, e.getMessage(), e.hint());
    }
  }
}
