package dev.datagen.plugins.modifier.arithmetic;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.RealModifier;
import java.util.Optional;
import org.pf4j.Extension;

/** The modifier {@code multiply}: value × factor. Integers times an integer stay exact. */
@Extension
public final class MultiplyFactory implements ModifierFactory<MultiplyArguments> {

  @Override
  public String id() {
    return "multiply";
  }

  @Override
  public Class<MultiplyArguments> arguments() {
    return MultiplyArguments.class;
  }

  @Override
  public Modifier plan(MultiplyArguments arguments, ModifierContext context) {
    double factor = arguments.factor();
    if (context.inputType().kind() == ColumnType.Kind.INT && IntegerArithmetic.isExact(factor)) {
      return new IntegerArithmetic(IntegerArithmetic.Operation.MULTIPLY, (long) factor);
    }
    return new RealModifier("multiply", context) {
      @Override
      protected void change(double[] values, Rows rows, RandomKey key, Inputs inputs) {
        for (int i = 0; i < values.length; i++) {
          values[i] *= factor;
        }
      }

      @Override
      public Optional<LawChange> lawChange() {
        return Optional.of(new LawChange.Follows(Optional.empty()));
      }
    };
  }
}
