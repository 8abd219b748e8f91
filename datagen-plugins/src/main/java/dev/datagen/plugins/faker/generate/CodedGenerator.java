package dev.datagen.plugins.faker.generate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.faker.text.CodedTexts;

/** Texts as codes of one dictionary. */
public record CodedGenerator(CodedTexts texts) implements Generator {

  @Override
  public ColumnType output() {
    return ColumnType.STRING;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    return texts.column(rows, key);
  }
}
