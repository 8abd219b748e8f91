package dev.datagen.core.fake;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import org.pf4j.Extension;

/** 1, 2, 3, … */
@Extension
public final class FakeSequence implements GeneratorFactory<FakeSequence.Arguments> {

  public record Arguments() {}

  @Override
  public String id() {
    return "fake_sequence";
  }

  @Override
  public Class<Arguments> arguments() {
    return Arguments.class;
  }

  @Override
  public Generator plan(Arguments arguments, ColumnContext context) {
    return new Numbers();
  }

  private record Numbers() implements InvertibleGenerator {
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
      long[] values = new long[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = rows.row(i) + 1;
      }
      return LongColumn.of(values);
    }

    @Override
    public long rowOf(long value) {
      return value < 1 ? -1 : value - 1;
    }
  }
}
