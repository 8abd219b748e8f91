package dev.datagen.plugins.modifier.arithmetic;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.ModifierTypes;
import dev.datagen.plugins.modifier.RealModifier;
import java.util.Optional;
import org.pf4j.Extension;

/** The modifier {@code clamp}, on numbers and times. */
@Extension
public final class ClampFactory implements ModifierFactory<ClampArguments> {

  @Override
  public String id() {
    return "clamp";
  }

  @Override
  public Class<ClampArguments> arguments() {
    return ClampArguments.class;
  }

  @Override
  public Modifier plan(ClampArguments arguments, ModifierContext context) {
    if (arguments.min() == null && arguments.max() == null) {
      throw new InvalidArgument("", "has no bound", "give min, max or both");
    }
    ColumnType type = context.inputType();
    return switch (type.kind()) {
      case INT, DECIMAL, DATETIME, DATE -> WholeClamp.of(arguments, type);
      case FLOAT -> reals(arguments, context);
      case STRING, BOOL ->
          throw ModifierTypes.refusal(
              "clamp", "numbers and times", type, "remove clamp or change the column's type");
    };
  }

  private static Modifier reals(ClampArguments arguments, ModifierContext context) {
    double min = bound("min", arguments.min(), Double.NEGATIVE_INFINITY, context);
    double max = bound("max", arguments.max(), Double.POSITIVE_INFINITY, context);
    if (min > max) {
      throw WholeClamp.reversed(arguments);
    }
    Clamp clamp = new Clamp(min, max);
    return new RealModifier("clamp", context) {
      @Override
      protected void change(double[] values, Rows rows, RandomKey key, Inputs inputs) {
        for (int i = 0; i < values.length; i++) {
          values[i] = clamp.apply(values[i]);
        }
      }

      @Override
      public Optional<LawChange> lawChange() {
        return Optional.of(new LawChange.Clamped(min, max));
      }
    };
  }

  private static double bound(
      String argument, Literal bound, double absent, ModifierContext context) {
    if (bound == null) {
      return absent;
    }
    double value = (Double) Literals.toValue(argument, bound, ColumnType.FLOAT);
    if (context.type().kind() == ColumnType.Kind.INT && value != StrictMath.rint(value)) {
      context.warn(
          argument,
          bound + " is no integer, and the column is rounded to integers after the modifiers",
          "give an integer");
    }
    return value;
  }
}
