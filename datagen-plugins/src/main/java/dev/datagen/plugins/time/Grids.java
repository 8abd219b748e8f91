package dev.datagen.plugins.time;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.time.Frequency;
import dev.datagen.api.time.Timeframe;

/** Makes the grid that arguments ask for. */
final class Grids {

  private Grids() {}

  static TimeGrid of(DatetimeSeriesArguments arguments, ColumnContext context) {
    Frequency frequency = frequency(arguments.freq(), context);
    Within.Span span = arguments.within().resolve(context);
    if (frequency.isCalendrical()) {
      MonthGrid grid = MonthGrid.between(span.start(), span.end(), frequency);
      if (grid == null) {
        throw new InvalidArgument(
            "freq",
            "has no instant in the range: no first day of a " + frequency + " lies in it",
            "widen the range, or choose a finer freq");
      }
      return grid;
    }
    if (context.type().kind() == ColumnType.Kind.DATE) {
      return FixedGrid.between(
          CalendarFields.floor(Dimension.DOW, span.start()),
          span.end(),
          Math.max(CalendarFields.DAY, frequency.micros()));
    }
    return FixedGrid.between(span.start(), span.end(), frequency.micros());
  }

  private static Frequency frequency(String freq, ColumnContext context) {
    if (freq == null) {
      return context
          .timeframe()
          .map(Timeframe::frequency)
          .orElseThrow(
              () ->
                  new InvalidArgument(
                      "freq",
                      "is missing, and there is no timeframe to take it from",
                      "give freq, as in \"H\" or \"15min\""));
    }
    try {
      return Frequency.parse(freq);
    } catch (IllegalArgumentException e) {
      throw new InvalidArgument("freq", e.getMessage(), "");
    }
  }

  /** Whether a dimension has one value only on the whole grid, by the length of its step. */
  static boolean isConstant(Dimension dimension, TimeGrid grid) {
    if (grid.size() == 1) {
      return false;
    }
    return switch (dimension) {
      case HOUR -> grid.step() % CalendarFields.DAY == 0;
      case DOW -> grid.step() > 0 && grid.step() % (7 * CalendarFields.DAY) == 0;
      case MONTH -> false;
    };
  }
}
