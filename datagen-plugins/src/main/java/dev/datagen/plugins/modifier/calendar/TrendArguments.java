package dev.datagen.plugins.modifier.calendar;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;

/**
 * Arguments of the modifier {@code trend}; years of 365.25 days since the start of the timeframe.
 */
@Doc(
    "Growth over the years (of 365.25 days) since the timeframe's start, as a factor:"
        + " exponential (1 + growth_rate)^years; linear a + b * years; logarithmic a + b *"
        + " ln(years + 1). growth_rate stands for a = 1, b = growth_rate. A linear or logarithmic factor"
        + " may fall below 0; a clamp of the column holds its values.")
@Example("{\"type\": \"exponential\", \"growth_rate\": 0.08}")
public record TrendArguments(
    @Doc("The shape of the growth.") Type type,
    @Doc("The column that holds the row's time; absent: the row's time as everywhere.") @Nullable
        String timeReference,
    @Doc("Growth in a year: 0.08 is 8 percent.") @Nullable Double growthRate,
    @Doc("Linear, logarithmic: the factor at the timeframe's start.") @Nullable Double a,
    @Doc("Linear, logarithmic: what is added for a year, or for each unit of the logarithm.")
        @Nullable
        Double b) {

  /** Shapes of growth. */
  public enum Type {
    @Doc("(1 + growth_rate)^years")
    EXPONENTIAL,
    @Doc("1 + growth_rate * years, or a + b * years")
    LINEAR,
    @Doc("a + b * ln(years + 1); times before the timeframe count as its start")
    LOGARITHMIC
  }
}
