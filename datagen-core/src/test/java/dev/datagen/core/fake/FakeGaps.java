package dev.datagen.core.fake;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import org.pf4j.Extension;

/** Ones, of which it says that they may be missing. */
@Extension
public final class FakeGaps implements GeneratorFactory<FakeGaps.Arguments> {

  public record Arguments() {}

  @Override
  public String id() {
    return "fake_gaps";
  }

  @Override
  public Class<Arguments> arguments() {
    return Arguments.class;
  }

  @Override
  public Generator plan(Arguments arguments, ColumnContext context) {
    return new Gaps();
  }

  private record Gaps() implements Generator {
    @Override
    public ColumnType output() {
      return ColumnType.INT;
    }

    @Override
    public boolean mayBeNull() {
      return true;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      long[] ones = new long[rows.size()];
      java.util.Arrays.fill(ones, 1);
      return LongColumn.of(ones);
    }
  }
}
