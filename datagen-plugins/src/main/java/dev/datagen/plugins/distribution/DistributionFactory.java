package dev.datagen.plugins.distribution;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    clamp.ifPresent(bounds -> checkClamp(bounds, context.type()));
    if (clamp.isEmpty() && !arguments.type().isBounded() && !context.isRanged()) {
      context.warn(
          "clamp",
          arguments.type().name().toLowerCase(Locale.ROOT) + " is unbounded and has no clamp",
          "add \"clamp\": [min, max], or a range, to keep outliers believable");
    }
    return arguments.type() == LawType.UNIFORM && context.type().kind() == ColumnType.Kind.INT
        ? IntegerUniform.plan(Parameters.of(arguments), clamp, context)
        : new LawGenerator(law, clamp, () -> TailsOfLaws.of(arguments), context.type());
  }

  private static void checkClamp(Clamp clamp, ColumnType type) {
    if (type.kind() == ColumnType.Kind.FLOAT) {
      return;
    }
    BigDecimal min = BigDecimal.valueOf(clamp.min());
    BigDecimal max = BigDecimal.valueOf(clamp.max());
    BigDecimal least = min.setScale(type.scale(), RoundingMode.CEILING);
    if (least.compareTo(max) > 0) {
      throw new InvalidArgument(
          "clamp",
          "there is no value of type " + type + " from " + min + " to " + max,
          "move the bounds apart, or make the column a float");
    }
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
