package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.generator.QuantileGenerator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.RowCountModifier;
import dev.datagen.api.modifier.RowCountModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.plugins.modifier.ModifierTypes;
import dev.datagen.plugins.modifier.RowTime;
import java.util.Optional;
import org.pf4j.Extension;

/** The modifier {@code effect}, on numbers, on instants and at tables. */
@Extension
public final class EffectFactory implements RowCountModifierFactory<EffectArguments> {

  @Override
  public String id() {
    return "effect";
  }

  @Override
  public Class<EffectArguments> arguments() {
    return EffectArguments.class;
  }

  @Override
  public Modifier plan(EffectArguments arguments, ModifierContext context) {
    ColumnType type = context.inputType();
    if (type.isTemporal()) {
      return weighTime(arguments, context);
    }
    if (!type.isNumeric()) {
      throw ModifierTypes.refusal(
          "effect", "numbers and datetimes", type, "remove it, or put it on another column");
    }
    EffectSource source = EffectSource.plan(arguments, context);
    RowTime time = null;
    if (arguments.window() != null || arguments.timeColumn() != null) {
      time = RowTime.declare(context, "time_column", arguments.timeColumn());
    }
    return new EffectOnNumbers(source, time, arguments.map().op(), context);
  }

  private static Modifier weighTime(EffectArguments arguments, ModifierContext context) {
    requireFactor(arguments, "weighs when rows happen");
    if (arguments.timeColumn() != null) {
      throw new InvalidArgument(
          "time_column",
          "has no meaning on a datetime, whose own values are weighed",
          "remove time_column");
    }
    EffectSource source;
    if (context.generator() instanceof EffectWeightedTimes earlier) {
      source = planned(arguments, earlier, context);
      context.replaceGenerator(earlier.and(source));
    } else if (context.generator() instanceof QuantileGenerator quantiles) {
      source = planned(arguments, quantiles, context);
      context.replaceGenerator(EffectWeightedTimes.of(quantiles, source));
    } else {
      throw ModifierTypes.unweighable("effect", context);
    }
    return new WeighedTimes(context.inputType(), source);
  }

  private static EffectSource planned(
      EffectArguments arguments, PatternedGenerator times, ModifierContext context) {
    EffectSource source = EffectSource.plan(arguments, context);
    Optional<String> own = source.ownKey(context);
    if (times.ascending() && own.isPresent()) {
      throw new InvalidArgument(
          "on." + own.get(),
          "differs from row to row, so the order of the values cannot be kept",
          ofAncestor(own.get(), context)
              .map(
                  name ->
                      "name it as the ancestor's, which is the same for all of a parent: " + name)
              .orElse(
                  "leave out the order, or name the key as a column of an ancestor"
                      + such(context)));
    }
    return source;
  }

  private static String such(ColumnContext context) {
    return context.ancestors().stream()
        .findFirst()
        .map(parent -> ", such as " + parent + "." + context.primaryKey(parent))
        .orElse("");
  }

  /** The column of that name in the nearest ancestor that has one. */
  private static Optional<String> ofAncestor(String name, ColumnContext context) {
    return context.ancestors().stream()
        .filter(ancestor -> context.columns(ancestor).contains(name))
        .findFirst()
        .map(ancestor -> ancestor + "." + name);
  }

  @Override
  public RowCountModifier planRowCount(EffectArguments arguments, ColumnContext parent) {
    requireFactor(arguments, "scales how many rows a parent gets");
    EffectSource source = EffectSource.plan(arguments, parent);
    return EffectOnRowCount.plan(source, arguments, parent);
  }

  private static void requireFactor(EffectArguments arguments, String does) {
    if (arguments.map().op() != EffectArguments.Operation.MUL) {
      throw new InvalidArgument("map.op", "cannot add where an effect " + does, "write \"mul\"");
    }
    if (arguments.map().orElse() < 0) {
      throw new InvalidArgument(
          "map.default", "is negative where an effect " + does, "give a factor from 0 on");
    }
  }
}
