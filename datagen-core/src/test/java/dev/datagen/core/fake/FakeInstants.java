package dev.datagen.core.fake;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.IsoTime;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;

/**
 * Microseconds between two instants, all alike; or, if {@code plain}, of a kind not to be bounded.
 */
@Extension
public final class FakeInstants implements GeneratorFactory<FakeInstants.Arguments> {

  public record Arguments(String start, String end, @Default("false") boolean plain) {}

  @Override
  public String id() {
    return "fake_instants";
  }

  @Override
  public Class<Arguments> arguments() {
    return Arguments.class;
  }

  @Override
  public Generator plan(Arguments arguments, ColumnContext context) {
    long start = IsoTime.instant(arguments.start());
    long end = IsoTime.instant(arguments.end());
    Instants instants = new Instants(start, end, List.of());
    return arguments.plain() ? new Plain(instants) : instants;
  }

  private record Bound(Input input, boolean strict) {}

  private record Plain(Instants instants) implements Generator {
    @Override
    public ColumnType output() {
      return ColumnType.DATETIME;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      return instants.generate(rows, key, inputs);
    }
  }

  private record Instants(long start, long end, List<Bound> bounds) implements PatternedGenerator {

    @Override
    public ColumnType output() {
      return ColumnType.DATETIME;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      long[] values = new long[rows.size()];
      for (int i = 0; i < values.length; i++) {
        long least = start;
        for (Bound bound : bounds) {
          Column column = inputs.column(bound.input());
          long micros = column.isNull(i) ? Long.MIN_VALUE : ((LongColumn) column).values()[i];
          if (bound.input().type().kind() == ColumnType.Kind.DATE) {
            micros *= 86_400_000_000L;
          }
          least = Math.max(least, bound.strict() ? micros + 1 : micros);
        }
        values[i] = least > end ? least : least + key.bounded(rows.id(i), 0, end - least + 1);
      }
      return LongColumn.of(values);
    }

    @Override
    public Optional<PatternedGenerator> withAfter(Input bound, boolean strict) {
      List<Bound> more = new ArrayList<>(bounds);
      more.add(new Bound(bound, strict));
      return Optional.of(new Instants(start, end, List.copyOf(more)));
    }

    @Override
    public Optional<PatternedGenerator> within(long earliest, long latest) {
      long from = Math.max(start, earliest);
      long to = Math.min(end, latest);
      return from > to ? Optional.empty() : Optional.of(new Instants(from, to, bounds));
    }

    @Override
    public PatternedGenerator withPattern(Dimension dimension, double[] weights) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PatternedGenerator withoutPatterns() {
      return this;
    }

    @Override
    public Optional<Dimension> finestPattern() {
      return Optional.empty();
    }

    @Override
    public long earliest() {
      return start;
    }

    @Override
    public long latest() {
      return end;
    }
  }
}
