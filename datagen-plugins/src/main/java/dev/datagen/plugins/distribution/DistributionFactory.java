package dev.datagen.plugins.distribution;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import java.util.Locale;
import java.util.Optional;
import org.pf4j.Extension;

/** The generator {@code distribution}: numbers drawn from a probability law. */
@Extension
public final class DistributionFactory implements GeneratorFactory<LawArguments> {

  @Override
  public String id() {
    return "distribution";
  }

  @Override
  public Class<LawArguments> arguments() {
    return LawArguments.class;
  }

  @Override
  public Generator plan(LawArguments arguments, ColumnContext context) {
    checkType(context.type());
    Law law = Law.of(arguments);
    Optional<Clamp> clamp = arguments.bounds();
    if (clamp.isEmpty() && !arguments.type().isBounded()) {
      context.warn(
          "clamp",
          arguments.type().name().toLowerCase(Locale.ROOT) + " is unbounded and has no clamp",
          "add \"clamp\": [min, max] to keep outliers believable");
    }
    return arguments.type() == LawType.UNIFORM && context.type().kind() == ColumnType.Kind.INT
        ? IntegerUniform.plan(Parameters.of(arguments), clamp, context)
        : new LawGenerator(law, clamp);
  }

  private static void checkType(ColumnType type) {
    if (!type.isNumeric()) {
      throw new InvalidArgument(
          "",
          "a distribution gives numbers, but the column's type is " + type,
          type.isTemporal()
              ? "use datetime_series, or make the column int, float or decimal"
              : "use choice, or make the column int, float or decimal");
    }
  }
}
