package dev.datagen.core.fake;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.RowCountModifier;
import dev.datagen.api.modifier.RowCountModifierFactory;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Nullable;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import org.pf4j.Extension;

/** Adds to stored values; at a table, scales rows by a float column of the parent. */
@Extension
public final class FakeEffect implements RowCountModifierFactory<FakeEffect.Arguments> {

  public record Arguments(@Default("0") double by, @Nullable String factor) {}

  @Override
  public String id() {
    return "effect";
  }

  @Override
  public Class<Arguments> arguments() {
    return Arguments.class;
  }

  @Override
  public RowCountModifier planRowCount(Arguments arguments, ColumnContext parent) {
    Input factor = parent.input("factor", arguments.factor());
    return (parents, inputs, factors) -> {
      double[] values = ((DoubleColumn) inputs.column(factor)).values();
      for (int i = 0; i < factors.length; i++) {
        factors[i] *= values[i];
      }
    };
  }

  @Override
  public Modifier plan(Arguments arguments, ModifierContext context) {
    return new Shift(arguments.by(), context.inputType());
  }

  private record Shift(double by, ColumnType output) implements Modifier {
    @Override
    public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
      if (column instanceof DoubleColumn doubles) {
        double[] values = doubles.values().clone();
        for (int i = 0; i < values.length; i++) {
          values[i] += by;
        }
        return new DoubleColumn(values, column.nulls());
      }
      long[] values = ((LongColumn) column).values().clone();
      for (int i = 0; i < values.length; i++) {
        values[i] += (long) by;
      }
      return new LongColumn(values, column.nulls());
    }
  }
}
