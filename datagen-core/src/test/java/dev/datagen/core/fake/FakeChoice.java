package dev.datagen.core.fake;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.List;
import org.pf4j.Extension;

/** One of some strings, all alike. */
@Extension
public final class FakeChoice implements GeneratorFactory<FakeChoice.Arguments> {

  public record Arguments(List<String> choices) {}

  @Override
  public String id() {
    return "fake_choice";
  }

  @Override
  public Class<Arguments> arguments() {
    return Arguments.class;
  }

  @Override
  public Generator plan(Arguments arguments, ColumnContext context) {
    return new Choice(Dictionary.of(arguments.choices()));
  }

  private record Choice(Dictionary dictionary) implements Generator {
    @Override
    public ColumnType output() {
      return ColumnType.STRING;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      int[] codes = new int[rows.size()];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = (int) key.bounded(rows.id(i), 0, dictionary.size());
      }
      return new DictionaryColumn(codes, dictionary, Nulls.NONE);
    }
  }
}
