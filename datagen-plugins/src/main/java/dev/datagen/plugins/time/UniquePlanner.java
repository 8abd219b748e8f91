package dev.datagen.plugins.time;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import java.util.OptionalLong;

/** Plans a series none of whose instants may occur twice. */
final class UniquePlanner {

  private UniquePlanner() {}

  static Generator plan(DatetimeSeriesArguments arguments, TimeGrid grid, ColumnContext context) {
    if (arguments.pattern() != null || !arguments.patterns().isEmpty()) {
      throw new InvalidArgument(
          Patterns.name(arguments),
          "cannot be kept by a unique column",
          "leave the patterns out, or the demand to be unique");
    }
    if (arguments.after() != null) {
      throw new InvalidArgument(
          "after",
          "cannot be kept by a unique column",
          "leave after out, or the demand to be unique");
    }
    OptionalLong rows = context.rows();
    if (rows.isPresent() && rows.getAsLong() > grid.size()) {
      throw new InvalidArgument(
          "freq",
          context.column()
              + " must be unique in "
              + rows.getAsLong()
              + " rows, but only has "
              + grid.size()
              + " instants",
          "widen the range, choose a finer freq or make fewer rows");
    }
    return switch (arguments.order()) {
      case RANDOM -> new UniqueSeries(context.type(), grid, rows.orElse(1));
      case ASCENDING -> ascending(grid, context);
    };
  }

  private static Generator ascending(TimeGrid grid, ColumnContext context) {
    OptionalLong rows = context.rows();
    if (rows.isEmpty()) {
      throw new InvalidArgument(
          "order",
          "is ascending, which a unique column can keep only if the number of rows is known",
          "leave order out, or the demand to be unique");
    }
    return new AscendingUniqueSeries(context.type(), grid, Math.max(1, rows.getAsLong()));
  }
}
