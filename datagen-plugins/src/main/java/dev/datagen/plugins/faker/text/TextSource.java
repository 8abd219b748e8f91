package dev.datagen.plugins.faker.text;

import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.random.RandomKey;

/** Makes the text of a row: a pure function of the row's identity and the key. */
public interface TextSource {

  /**
   * Appends the parts of the value under way, without ending it.
   *
   * @param id the row's identity
   * @param draw the first number of {@link RandomKey#bits} that is not used yet
   * @return the next number that is not
   */
  int append(long id, RandomKey key, int draw, Utf8Builder out);
}
