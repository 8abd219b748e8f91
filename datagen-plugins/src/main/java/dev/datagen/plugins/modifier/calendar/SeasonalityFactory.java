package dev.datagen.plugins.modifier.calendar;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.plugins.modifier.ModifierTypes;
import dev.datagen.plugins.modifier.RowTime;
import dev.datagen.plugins.modifier.UnchangedValues;
import java.util.List;
import org.pf4j.Extension;

/** The modifier {@code seasonality}, on numbers and on the instants of a patterned generator. */
@Extension
public final class SeasonalityFactory implements ModifierFactory<SeasonalityArguments> {

  @Override
  public String id() {
    return "seasonality";
  }

  @Override
  public Class<SeasonalityArguments> arguments() {
    return SeasonalityArguments.class;
  }

  @Override
  public Modifier plan(SeasonalityArguments arguments, ModifierContext context) {
    Dimension dimension = arguments.dimension();
    double[] weights = arguments.weights().stream().mapToDouble(Double::doubleValue).toArray();
    if (weights.length != dimension.size()) {
      throw new InvalidArgument(
          "weights",
          "has " + weights.length + " weights for the " + dimension.size() + " of the cycle",
          "give one weight for each: 24 hours, 7 days from Monday on, or 12 months");
    }
    ColumnType type = context.inputType();
    if (type.isTemporal()) {
      return weighTime(arguments, weights, context);
    }
    if (!type.isNumeric()) {
      throw ModifierTypes.refusal(
          "seasonality", "numbers and datetimes", type, "remove it, or put it on another column");
    }
    RowTime time = RowTime.declare(context, "time_column", arguments.timeColumn());
    if (time.isDate() && dimension == Dimension.HOUR) {
      throw new InvalidArgument(
          "dimension",
          "the row's time is the date " + time.input().name() + ", which has no hour",
          "name a datetime column in time_column, or weigh by dow or month");
    }
    return new SeasonalFactor(dimension, weights, time, context);
  }

  private static Modifier weighTime(
      SeasonalityArguments arguments, double[] weights, ModifierContext context) {
    if (arguments.timeColumn() != null) {
      throw new InvalidArgument(
          "time_column",
          "has no meaning on a datetime, whose own values are weighed",
          "remove time_column");
    }
    requireWeights(arguments.weights());
    if (!(context.generator() instanceof PatternedGenerator patterned)) {
      throw ModifierTypes.unweighable("seasonality", context);
    }
    context.replaceGenerator(patterned.withPattern(arguments.dimension(), weights));
    return new UnchangedValues(context.inputType());
  }

  private static void requireWeights(List<Double> weights) {
    boolean anyPositive = false;
    for (int i = 0; i < weights.size(); i++) {
      if (weights.get(i) < 0) {
        throw new InvalidArgument(
            "weights[" + i + "]", "is negative", "give weights from 0 on for a datetime");
      }
      anyPositive |= weights.get(i) > 0;
    }
    if (!anyPositive) {
      throw new InvalidArgument(
          "weights", "are all zero, so nothing could happen", "give at least one positive weight");
    }
  }
}
