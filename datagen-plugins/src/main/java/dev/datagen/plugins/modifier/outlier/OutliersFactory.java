package dev.datagen.plugins.modifier.outlier;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.time.Timeframe;
import dev.datagen.plugins.distribution.Law;
import dev.datagen.plugins.distribution.LawArguments;
import dev.datagen.plugins.modifier.ModifierTypes;
import org.pf4j.Extension;

/** The modifier {@code outliers}, on numbers and times. */
@Extension
public final class OutliersFactory implements ModifierFactory<OutliersArguments> {

  @Override
  public String id() {
    return "outliers";
  }

  @Override
  public Class<OutliersArguments> arguments() {
    return OutliersArguments.class;
  }

  @Override
  public Modifier plan(OutliersArguments arguments, ModifierContext context) {
    OutlierRows rows =
        arguments.mode() == OutliersArguments.Mode.BURST
            ? new BurstRows(arguments.rate())
            : new ScatteredRows(arguments.rate());
    ColumnType type = context.inputType();
    if (type.isTemporal()) {
      return times(arguments, rows, context);
    }
    if (!type.isNumeric()) {
      throw ModifierTypes.refusal(
          "outliers", "numbers and times", type, "remove it, or put it on another column");
    }
    return new Outliers(
        rows,
        magnitude(arguments.magnitudeDist()),
        arguments.mode() == OutliersArguments.Mode.DROP,
        arguments.allowExceed(),
        context);
  }

  private static Law magnitude(LawArguments arguments) {
    if (arguments == null) {
      throw new InvalidArgument(
          "magnitude_dist",
          "is missing, so it is unknown how far outliers lie off",
          "give a law, such as {\"type\": \"uniform\", \"params\": {\"low\": 2, \"high\": 5}}");
    }
    try {
      return Law.of(arguments);
    } catch (InvalidArgument e) {
      throw ColumnContext.at("magnitude_dist", e);
    }
  }

  private static Modifier times(
      OutliersArguments arguments, OutlierRows rows, ModifierContext context) {
    if (arguments.magnitudeDist() != null) {
      context.warn(
          "magnitude_dist",
          "has no meaning on times: an outlier is a time drawn without the patterns",
          "remove it");
    }
    if (context.generator() instanceof PatternedGenerator patterned) {
      if (patterned.ascending()) {
        context.warn(
            "",
            "draws the rows hit on their own, so the values no longer ascend from row to row",
            "remove outliers, or leave out the order");
      }
      return new OutlyingTimes(rows, patterned.withoutPatterns());
    }
    Timeframe timeframe =
        context
            .timeframe()
            .orElseThrow(
                () ->
                    new InvalidArgument(
                        "",
                        "draws times from the timeframe, and there is none",
                        "give the dataset a timeframe or make the column by datetime_series"));
    return new OutlyingTimes(rows, TimeframeDraw.of(timeframe, context.inputType()));
  }
}
