package dev.datagen.plugins.expression;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;

/** Takes each row's value from one of two columns of the same type. */
final class Selection {

  private final JoinedDictionary.Memo joined = new JoinedDictionary.Memo();

  /** Value {@code i} is that of {@code a} where {@code first[i]}, else that of {@code b}. */
  Column select(boolean[] first, Column a, Column b) {
    Nulls nulls = nulls(first, a, b);
    if (a instanceof LongColumn x) {
      return new LongColumn(longs(first, x.values(), ((LongColumn) b).values()), nulls);
    }
    if (a instanceof DoubleColumn x) {
      return new DoubleColumn(doubles(first, x.values(), ((DoubleColumn) b).values()), nulls);
    }
    if (a instanceof BooleanColumn x) {
      return new BooleanColumn(booleans(first, x.values(), ((BooleanColumn) b).values()), nulls);
    }
    if (a instanceof DictionaryColumn x && b instanceof DictionaryColumn y) {
      return coded(first, x, y, nulls);
    }
    Utf8Builder builder = new Utf8Builder(first.length);
    for (int i = 0; i < first.length; i++) {
      builder.append((StringColumn) (first[i] ? a : b), i);
    }
    return builder.build();
  }

  private Column coded(boolean[] first, DictionaryColumn a, DictionaryColumn b, Nulls nulls) {
    int offset = a.dictionary() == b.dictionary() ? 0 : a.dictionary().size();
    int[] out = new int[first.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = first[i] ? a.codes()[i] : b.codes()[i] + offset;
    }
    return new DictionaryColumn(
        out, offset == 0 ? b.dictionary() : joined.of(a.dictionary(), b.dictionary()), nulls);
  }

  private static long[] longs(boolean[] first, long[] a, long[] b) {
    long[] out = new long[first.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = first[i] ? a[i] : b[i];
    }
    return out;
  }

  private static double[] doubles(boolean[] first, double[] a, double[] b) {
    double[] out = new double[first.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = first[i] ? a[i] : b[i];
    }
    return out;
  }

  private static boolean[] booleans(boolean[] first, boolean[] a, boolean[] b) {
    boolean[] out = new boolean[first.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = first[i] ? a[i] : b[i];
    }
    return out;
  }

  private static Nulls nulls(boolean[] first, Column a, Column b) {
    if (!a.nulls().any() && !b.nulls().any()) {
      return Nulls.NONE;
    }
    long[] words = new long[Nulls.wordsFor(first.length)];
    for (int i = 0; i < first.length; i++) {
      if ((first[i] ? a : b).isNull(i)) {
        Nulls.set(words, i);
      }
    }
    return Nulls.of(words);
  }
}
