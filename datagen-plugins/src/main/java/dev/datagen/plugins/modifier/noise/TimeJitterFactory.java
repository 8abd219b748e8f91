package dev.datagen.plugins.modifier.noise;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.plugins.modifier.ModifierTypes;
import org.pf4j.Extension;

/** The modifier {@code time_jitter}, on datetimes. */
@Extension
public final class TimeJitterFactory implements ModifierFactory<TimeJitterArguments> {

  private static final double MICROS_OF_A_SECOND = 1e6;

  @Override
  public String id() {
    return "time_jitter";
  }

  @Override
  public Class<TimeJitterArguments> arguments() {
    return TimeJitterArguments.class;
  }

  @Override
  public Modifier plan(TimeJitterArguments arguments, ModifierContext context) {
    ColumnType type = context.inputType();
    if (type.kind() != ColumnType.Kind.DATETIME) {
      String hint =
          type.isNumeric() ? "use jitter for numbers" : "remove it, or make the column a datetime";
      throw ModifierTypes.refusal("time_jitter", "datetimes", type, hint);
    }
    double std = seconds(arguments) * MICROS_OF_A_SECOND;
    if (context.generator() instanceof PatternedGenerator patterned) {
      if (patterned.ascending()) {
        context.warn(
            "",
            "shifts each row on its own, so the values no longer ascend from row to row",
            "remove time_jitter, or leave out the order");
      }
      Dimension unit = patterned.finestPattern().orElse(null);
      return new TimeJitter(std, unit, patterned.earliest(), patterned.latest(), patterned);
    }
    return context
        .timeframe()
        .map(timeframe -> new TimeJitter(std, null, timeframe.start(), timeframe.end(), null))
        .orElseGet(() -> new TimeJitter(std, null, Long.MIN_VALUE, Long.MAX_VALUE, null));
  }

  private static double seconds(TimeJitterArguments arguments) {
    if ((arguments.stdMinutes() == null) == (arguments.stdSeconds() == null)) {
      String problem =
          arguments.stdMinutes() == null
              ? "has no standard deviation"
              : "has two standard deviations";
      throw new InvalidArgument("", problem, "give either std_minutes or std_seconds");
    }
    return arguments.stdSeconds() != null ? arguments.stdSeconds() : arguments.stdMinutes() * 60;
  }
}
