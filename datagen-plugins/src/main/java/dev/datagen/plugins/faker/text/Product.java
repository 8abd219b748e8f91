package dev.datagen.plugins.faker.text;

import dev.datagen.api.column.ShortCopy;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.random.RandomKey;
import java.util.List;

/** Texts that are a word of a first part, then one of a second, and so on. Immutable. */
final class Product implements TextSource {

  private final WordTable[] tables;
  private final TextSource[] nested;
  private final boolean[] fresh;
  private final long combinations;
  private final int[] strides;
  private final Divisor[] divisors;
  private final int leading;

  /**
   * @param parts at least one
   */
  Product(List<Part> parts) {
    int size = parts.size();
    tables = new WordTable[size];
    nested = new TextSource[size];
    fresh = new boolean[size];
    strides = new int[size];
    divisors = new Divisor[size];
    double used = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      tables[i] = parts.get(i).table();
      nested[i] = parts.get(i).nested();
      double bits = tables[i] == null ? 0 : Math.getExponent((double) tables[i].size()) + 1;
      fresh[i] = used + bits > Picks.BITS_PER_DRAW;
      used = fresh[i] ? bits : used + bits;
    }
    combinations = combinations();
    leading = leading();
  }

  /** The first part with several words. */
  private int leading() {
    int place = 0;
    while (place < tables.length - 1 && tables[place] != null && tables[place].size() == 1) {
      place++;
    }
    return place;
  }

  private long combinations() {
    long product = 1;
    for (int i = tables.length - 1; i >= 0; i--) {
      if (tables[i] == null || product > Integer.MAX_VALUE) {
        return Long.MAX_VALUE;
      }
      strides[i] = (int) product;
      divisors[i] = new Divisor(strides[i]);
      product *= tables[i].size();
    }
    return product;
  }

  /** How many texts there are, repeated ones counted; {@code Long.MAX_VALUE} if beyond an int. */
  long size() {
    return combinations > Integer.MAX_VALUE ? Long.MAX_VALUE : combinations;
  }

  WordTable[] tables() {
    return tables;
  }

  boolean isTable() {
    return tables.length == 1 && tables[0] != null;
  }

  @Override
  public int append(long id, RandomKey key, int draw, Utf8Builder out) {
    int next = draw;
    long fraction = 0;
    for (int i = 0; i < tables.length; i++) {
      WordTable table = tables[i];
      if (table == null) {
        next = nested[i].append(id, key, next, out);
        continue;
      }
      if (fresh[i]) {
        fraction = Picks.fraction(key.bits(id, next++));
      }
      int size = table.size();
      int word = Picks.choice(fraction, size);
      fraction = Picks.rest(fraction, size);
      int from = table.offsets[word];
      out.part(table.bytes, from, table.offsets[word + 1] - from);
    }
    return next;
  }

  /** Length in bytes of the text of a code; only where {@link #size} is an int. */
  int length(int code) {
    int rest = code;
    int length = 0;
    for (int i = 0; i < tables.length; i++) {
      int word = rest / strides[i];
      rest -= word * strides[i];
      length += tables[i].length(word);
    }
    return length;
  }

  /** Copies the text of a code; only where {@link #size} is an int. */
  int copy(int code, byte[] target, int offset) {
    int rest = code;
    int end = offset;
    for (int i = 0; i < tables.length; i++) {
      int word = rest / strides[i];
      rest -= word * strides[i];
      end = tables[i].copy(word, target, end);
    }
    return end;
  }

  /** Length in bytes of the longest text; only where {@link #size} is an int. */
  int longest() {
    int longest = 0;
    for (WordTable table : tables) {
      longest = Math.addExact(longest, table.longest());
    }
    return longest;
  }

  /** As {@link #copy}, with {@link ShortCopy#SLACK} bytes overwritten behind the text. */
  int copyShort(int code, byte[] target, int offset) {
    int rest = code;
    int end = offset;
    for (int i = 0; i < tables.length; i++) {
      int word = divisors[i].divide(rest);
      rest -= word * strides[i];
      WordTable table = tables[i];
      int from = table.offsets[word];
      end = ShortCopy.copy(table.bytes, from, target, end, table.offsets[word + 1] - from);
    }
    return end;
  }

  /**
   * How texts begin, by their words of the first part with several; only where {@link #size} is an
   * int.
   */
  Beginnings beginnings() {
    return Beginnings.of(tables, leading);
  }

  /**
   * One part of a product: a table, or (where that would be too large) something nested.
   *
   * @param table words, or null
   * @param nested what makes the part where there is no table
   */
  record Part(WordTable table, TextSource nested) {}
}
