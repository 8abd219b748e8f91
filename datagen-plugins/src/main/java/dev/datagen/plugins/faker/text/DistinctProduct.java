package dev.datagen.plugins.faker.text;

import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.random.RandomKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A product whose texts can be told apart: no word of a part begins another word of it, so a text
 * falls into its parts in one way only.
 */
final class DistinctProduct implements DistinctTexts {

  private final WordTable[] tables;
  private final int firstCoded;
  private final long domain;

  private DistinctProduct(List<WordTable> tables) {
    this.tables = tables.toArray(WordTable[]::new);
    int first = this.tables.length;
    long product = 1;
    while (first > 0 && product <= MOST_CODES / this.tables[first - 1].size()) {
      product *= this.tables[--first].size();
    }
    firstCoded = first;
    domain = product;
  }

  /** The product without the words that would be ambiguous; empty if it is not of tables alone. */
  static Optional<DistinctProduct> of(Product product) {
    List<WordTable> tables = new ArrayList<>();
    for (WordTable table : product.tables()) {
      if (table == null) {
        return Optional.empty();
      }
      tables.add(prefixFree(table));
    }
    return Optional.of(new DistinctProduct(tables));
  }

  private static WordTable prefixFree(WordTable table) {
    List<String> kept = new ArrayList<>();
    String last = null;
    for (String word : new TreeSet<>(table.words())) {
      if (!word.isEmpty() && (last == null || !word.startsWith(last))) {
        kept.add(word);
        last = word;
      }
    }
    return kept.isEmpty() ? WordTable.of(List.of("")) : WordTable.of(kept);
  }

  @Override
  public long domain() {
    return domain;
  }

  @Override
  public void append(long code, long id, RandomKey key, Utf8Builder out) {
    long rest = code;
    long stride = domain;
    for (int i = 0; i < tables.length; i++) {
      WordTable table = tables[i];
      int word;
      if (i < firstCoded) {
        word = (int) key.bounded(id, i, table.size());
      } else {
        stride /= table.size();
        word = (int) (rest / stride);
        rest -= word * stride;
      }
      out.part(table.bytes, table.offsets[word], table.length(word));
    }
  }

  @Override
  public int append(long id, RandomKey key, int draw, Utf8Builder out) {
    append(key.bounded(id, draw, domain), id, key, out);
    return draw + 1;
  }
}
