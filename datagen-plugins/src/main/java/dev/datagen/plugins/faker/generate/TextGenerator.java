package dev.datagen.plugins.faker.generate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.faker.text.TextSource;

/** Texts made one after the other. */
public record TextGenerator(TextSource source) implements Generator {

  @Override
  public ColumnType output() {
    return ColumnType.STRING;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    int size = rows.size();
    Utf8Builder texts = new Utf8Builder(size);
    for (int i = 0; i < size; i++) {
      source.append(rows.id(i), key, 0, texts);
      texts.end();
    }
    return texts.build();
  }
}
