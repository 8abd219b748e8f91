package dev.datagen.plugins.faker.text;

import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.random.RandomKey;

/** Texts of which no two with different codes are equal. */
public interface DistinctTexts extends TextSource {

  /** Codes beyond this are not counted. */
  long MOST_CODES = 1L << 62;

  /** Number of codes; codes are 0 … domain-1. */
  long domain();

  /**
   * Appends the text of a code, without ending it. What the codes do not decide is drawn for the
   * row.
   */
  void append(long code, long id, RandomKey key, Utf8Builder out);
}
