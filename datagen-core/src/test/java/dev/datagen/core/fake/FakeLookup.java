package dev.datagen.core.fake;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.plan.RowDraw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;
import org.pf4j.Extension;

/** An ancestor's value, or that of a random row of another table. */
@Extension
public final class FakeLookup implements GeneratorFactory<FakeLookup.Arguments> {

  public record Arguments(String from) {}

  @Override
  public String id() {
    return "fake_lookup";
  }

  @Override
  public Class<Arguments> arguments() {
    return Arguments.class;
  }

  @Override
  public Generator plan(Arguments arguments, ColumnContext context) {
    return context.isAncestor(arguments.from())
        ? new Above(context.input("from", arguments.from()))
        : new Random(context.reference("from", arguments.from()));
  }

  private record Above(Input input) implements Generator {
    @Override
    public ColumnType output() {
      return input.type();
    }

    @Override
    public Optional<String> copiedFrom() {
      return Optional.of(input.name());
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      return inputs.column(input);
    }
  }

  private record Random(Reference reference) implements Generator {
    @Override
    public ColumnType output() {
      return reference.type();
    }

    @Override
    public Optional<String> copiedFrom() {
      return Optional.of(reference.table() + "." + reference.column());
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      long size = inputs.rowCount(reference);
      RowDraw draw =
          new RowDraw() {
            @Override
            public void draw(long[] chosen) {
              for (int i = 0; i < chosen.length; i++) {
                chosen[i] = key.bounded(rows.id(i), 0, size);
              }
            }

            @Override
            public void redraw(int attempt, int[] positions, long[] chosen) {
              for (int j = 0; j < chosen.length; j++) {
                chosen[j] = key.bounded(rows.id(positions[j]), attempt, size);
              }
            }
          };
      return inputs.pick(reference, inputs.choose(reference, rows, key, draw));
    }
  }
}
