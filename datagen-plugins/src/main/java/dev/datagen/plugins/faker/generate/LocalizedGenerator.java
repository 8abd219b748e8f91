package dev.datagen.plugins.faker.generate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.faker.locale.FakerLocale;
import dev.datagen.plugins.faker.text.TextSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Texts in each row's own locale. A locale's lists are read when it first occurs. */
public final class LocalizedGenerator implements Generator {

  private final LocaleInput locale;
  private final Function<FakerLocale, TextSource> make;
  private final ConcurrentHashMap<FakerLocale, TextSource> made = new ConcurrentHashMap<>();

  /** What {@code make} gives for the locale of the row. */
  public LocalizedGenerator(LocaleInput locale, Function<FakerLocale, TextSource> make) {
    this.locale = locale;
    this.make = make;
  }

  @Override
  public ColumnType output() {
    return ColumnType.STRING;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    TextSource[] sources = new TextSource[rows.size()];
    locale.read(inputs, made, make, sources);
    Utf8Builder texts = new Utf8Builder(sources.length);
    for (int i = 0; i < sources.length; i++) {
      sources[i].append(rows.id(i), key, 0, texts);
      texts.end();
    }
    return texts.build();
  }
}
