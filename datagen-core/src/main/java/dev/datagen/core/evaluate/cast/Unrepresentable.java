package dev.datagen.core.evaluate.cast;

import dev.datagen.api.column.Nulls;

/** Collects the positions whose value a type cannot hold; they become nulls. */
final class Unrepresentable {

  private final int size;
  private long[] words;

  Unrepresentable(int size) {
    this.size = size;
  }

  void add(int position) {
    if (words == null) {
      words = new long[Nulls.wordsFor(size)];
    }
    Nulls.set(words, position);
  }

  Nulls or(Nulls nulls) {
    return words == null ? nulls : nulls.or(Nulls.of(words));
  }
}
