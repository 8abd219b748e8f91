package dev.datagen.cli.component;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import org.pf4j.Extension;

/** The generator {@code row_number}; may be told to fail at a row, in one of two ways. */
@Extension
public final class RowNumber implements GeneratorFactory<RowNumber.Arguments> {

  /**
   * @param failAt row that can have no value
   * @param breakAt row at which the code fails
   */
  @Doc("The position of the row.")
  public record Arguments(
      @Doc("Row that can have no value.") @Default("-1") long failAt,
      @Doc("Row at which the code fails.") @Default("-1") long breakAt) {}

  @Override
  public String id() {
    return "row_number";
  }

  @Override
  public Class<Arguments> arguments() {
    return Arguments.class;
  }

  @Override
  public Generator plan(Arguments arguments, ColumnContext context) {
    return new Numbers(arguments);
  }

  private record Numbers(Arguments arguments) implements Generator {

    @Override
    public ColumnType output() {
      return ColumnType.INT;
    }

    @Override
    public boolean unique() {
      return true;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      long[] numbers = new long[rows.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = rows.row(i);
        if (numbers[i] == arguments.failAt) {
          throw new RowError(i, "there is no value \u001b[2J here");
        }
        if (numbers[i] == arguments.breakAt) {
          throw new IllegalStateException("broken");
        }
      }
      return LongColumn.of(numbers);
    }
  }
}
