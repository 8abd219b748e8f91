package dev.datagen.plugins.faker.text;

import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** A mixture whose texts are codes of one dictionary. Immutable. */
public final class CodedTexts {

  private final Mixture mixture;
  private final Dictionary dictionary;

  CodedTexts(Mixture mixture) {
    this.mixture = mixture;
    this.dictionary = mixture.dictionary();
  }

  /** The dictionary that every column shares. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** One text for each row. */
  public DictionaryColumn column(Rows rows, RandomKey key) {
    return new DictionaryColumn(mixture.codes(rows, key), dictionary, Nulls.NONE);
  }
}
