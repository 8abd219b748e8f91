package dev.datagen.core.fake;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;
import org.pf4j.Extension;

/** Real numbers between two bounds. */
@Extension
public final class FakeUniform implements GeneratorFactory<FakeUniform.Arguments> {

  public record Arguments(double low, double high) {}

  @Override
  public String id() {
    return "fake_uniform";
  }

  @Override
  public Class<Arguments> arguments() {
    return Arguments.class;
  }

  @Override
  public Generator plan(Arguments arguments, ColumnContext context) {
    return new Uniform(arguments.low(), arguments.high());
  }

  private record Uniform(double low, double high) implements Generator {
    @Override
    public ColumnType output() {
      return ColumnType.FLOAT;
    }

    @Override
    public Optional<Clamp> clamp() {
      return Optional.of(new Clamp(low, high));
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      double[] values = new double[rows.size()];
      key.fillUniform(rows, 0, values);
      for (int i = 0; i < values.length; i++) {
        values[i] = low + values[i] * (high - low);
      }
      return DoubleColumn.of(values);
    }
  }
}
