package dev.datagen.plugins.modifier.arithmetic;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.RealModifier;
import java.util.Optional;
import org.pf4j.Extension;

/**
 * The modifier {@code add}: value + constant. Integers plus an integer stay exact; times are
 * shifted by seconds.
 */
@Extension
public final class AddFactory implements ModifierFactory<AddArguments> {

  private static final double SECONDS_OF_A_DAY = 86_400;

  /** About 3,000 years, so that times stay far from the ends of 64 bits. */
  private static final double MOST_SECONDS = 1e11;

  @Override
  public String id() {
    return "add";
  }

  @Override
  public Class<AddArguments> arguments() {
    return AddArguments.class;
  }

  @Override
  public Modifier plan(AddArguments arguments, ModifierContext context) {
    double value = arguments.value();
    ColumnType type = context.inputType();
    if (type.isTemporal()) {
      return shift(value, type);
    }
    if (type.kind() == ColumnType.Kind.INT && IntegerArithmetic.isExact(value)) {
      return new IntegerArithmetic(IntegerArithmetic.Operation.ADD, (long) value);
    }
    return new RealModifier("add", context) {
      @Override
      protected void change(double[] values, Rows rows, RandomKey key, Inputs inputs) {
        for (int i = 0; i < values.length; i++) {
          values[i] += value;
        }
      }

      @Override
      public Optional<LawChange> lawChange() {
        return Optional.of(new LawChange.Follows(Optional.empty()));
      }
    };
  }

  private static Modifier shift(double seconds, ColumnType type) {
    if (!(Math.abs(seconds) <= MOST_SECONDS)) {
      throw new InvalidArgument(
          "value", "shifts times by more than 3,000 years", "give seconds, at most 1e11");
    }
    if (type.kind() == ColumnType.Kind.DATETIME) {
      return new TimeShift(type, Math.round(seconds * 1e6));
    }
    double days = seconds / SECONDS_OF_A_DAY;
    if (days != StrictMath.rint(days)) {
      throw new InvalidArgument(
          "value",
          "a date cannot be shifted by a part of a day",
          "give whole days in seconds, such as 86400 for one day, or make the column a datetime");
    }
    return new TimeShift(type, (long) days);
  }
}
