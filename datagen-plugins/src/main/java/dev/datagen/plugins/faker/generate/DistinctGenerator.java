package dev.datagen.plugins.faker.generate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.faker.text.DistinctTexts;

/** Texts that never repeat: a keyed bijection gives each row a code of its own. */
public record DistinctGenerator(DistinctTexts texts) implements Generator {

  @Override
  public ColumnType output() {
    return ColumnType.STRING;
  }

  @Override
  public boolean unique() {
    return true;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    KeyedPermutation permutation = KeyedPermutation.of(key, texts.domain());
    int size = rows.size();
    Utf8Builder out = new Utf8Builder(size);
    for (int i = 0; i < size; i++) {
      texts.append(permutation.apply(rows.row(i)), rows.id(i), key, out);
      out.end();
    }
    return out.build();
  }
}
