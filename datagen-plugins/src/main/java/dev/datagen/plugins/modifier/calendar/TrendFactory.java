package dev.datagen.plugins.modifier.calendar;

import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.time.Timeframe;
import dev.datagen.plugins.modifier.ModifierTypes;
import dev.datagen.plugins.modifier.RowTime;
import org.pf4j.Extension;

/** The modifier {@code trend}, on numbers. */
@Extension
public final class TrendFactory implements ModifierFactory<TrendArguments> {

  @Override
  public String id() {
    return "trend";
  }

  @Override
  public Class<TrendArguments> arguments() {
    return TrendArguments.class;
  }

  @Override
  public Modifier plan(TrendArguments arguments, ModifierContext context) {
    ModifierTypes.requireNumber("trend", context);
    double[] coefficients =
        arguments.type() == TrendArguments.Type.EXPONENTIAL
            ? exponential(arguments)
            : straight(arguments);
    Timeframe timeframe =
        context
            .timeframe()
            .orElseThrow(
                () ->
                    new InvalidArgument(
                        "",
                        "counts years from the timeframe's start, and there is no timeframe",
                        "give the dataset a timeframe"));
    RowTime time = RowTime.declare(context, "time_reference", arguments.timeReference());
    return new Trend(arguments.type(), coefficients, timeframe.start(), time, context);
  }

  private static double[] exponential(TrendArguments arguments) {
    if (arguments.a() != null || arguments.b() != null) {
      throw new InvalidArgument(
          arguments.a() != null ? "a" : "b",
          "belongs to a linear or logarithmic trend, not to an exponential one",
          "give growth_rate");
    }
    if (arguments.growthRate() == null) {
      throw new InvalidArgument(
          "growth_rate", "is missing", "give the growth in a year, such as 0.08 for 8 percent");
    }
    if (!(arguments.growthRate() > -1)) {
      throw new InvalidArgument(
          "growth_rate", "is -1 or less, so nothing would remain", "give a rate above -1");
    }
    return new double[] {1 + arguments.growthRate(), 0};
  }

  private static double[] straight(TrendArguments arguments) {
    boolean growth = arguments.growthRate() != null;
    boolean line = arguments.a() != null && arguments.b() != null;
    if (growth && (arguments.a() != null || arguments.b() != null)) {
      throw new InvalidArgument(
          "growth_rate", "stands beside a or b", "give either growth_rate or both a and b");
    }
    if (!growth && !line) {
      throw new InvalidArgument(
          "", "has neither growth_rate nor both a and b", "give growth_rate, or a and b");
    }
    return growth
        ? new double[] {1, arguments.growthRate()}
        : new double[] {arguments.a(), arguments.b()};
  }
}
