package dev.datagen.tests;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.Doc;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import org.pf4j.Extension;

/** A generator that goes wrong at chosen rows, in chosen ways. */
@Extension
public final class ExplodeFactory implements GeneratorFactory<ExplodeFactory.Arguments> {

  /** Ways to go wrong. */
  public enum How {
    ROW_ERROR,
    EXCEPTION,
    SHORT_COLUMN,
    WRONG_CLASS,
    PLANNING
  }

  @Doc("For tests: goes wrong.")
  public record Arguments(@Doc("From which row on.") long from, @Doc("How.") How how) {}

  @Override
  public String id() {
    return "explode";
  }

  @Override
  public Class<Arguments> arguments() {
    return Arguments.class;
  }

  @Override
  public Generator plan(Arguments arguments, ColumnContext context) {
    if (arguments.how() == How.PLANNING) {
      throw new IllegalStateException("planned to fail");
    }
    return new Generator() {
      @Override
      public ColumnType output() {
        return ColumnType.INT;
      }

      @Override
      public Column generate(Rows rows, RandomKey key, Inputs inputs) {
        long[] values = new long[rows.size()];
        for (int i = 0; i < values.length; i++) {
          if (rows.row(i) >= arguments.from()) {
            return explode(arguments.how(), i, rows.size());
          }
        }
        return LongColumn.of(values);
      }
    };
  }

  private static Column explode(How how, int index, int size) {
    return switch (how) {
      case ROW_ERROR -> throw new RowError(index, "no value for it");
      case EXCEPTION -> throw new ArithmeticException("out of luck");
      case SHORT_COLUMN -> LongColumn.of(new long[size - 1]);
      case WRONG_CLASS -> dev.datagen.api.column.DoubleColumn.of(new double[size]);
      case PLANNING -> throw new IllegalStateException("is thrown at planning");
    };
  }
}
