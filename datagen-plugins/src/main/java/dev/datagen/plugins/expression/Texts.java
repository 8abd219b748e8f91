package dev.datagen.plugins.expression;

import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.StringColumn;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Work on columns of text: once for each entry of a dictionary where that is less than rows. */
final class Texts {

  /** Longest text that code may make, in UTF-8 bytes, so that texts cannot grow without bound. */
  static final int LONGEST = 65_536;

  private Texts() {}

  /** Raises an error if a text of that length matters. */
  static void checkLength(Frame frame, int i, long length) {
    if (length > LONGEST) {
      frame.overflow(i, Nulls.NONE, "a text of more than " + LONGEST + " bytes");
    }
  }

  /** Fills {@code out[i]} with the test of value {@code i}; unspecified where it is null. */
  static void test(StringColumn column, Predicate<String> test, boolean[] out) {
    if (column instanceof DictionaryColumn coded && coded.dictionary().size() <= out.length) {
      boolean[] results = new boolean[coded.dictionary().size()];
      for (int code = 0; code < results.length; code++) {
        results[code] = test.test(coded.dictionary().string(code));
      }
      int[] codes = coded.codes();
      for (int i = 0; i < out.length; i++) {
        out[i] = results[codes[i]];
      }
      return;
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = !column.isNull(i) && test.test(column.value(i));
    }
  }

  /** Fills {@code out[i]} with the measure of value {@code i}; unspecified where it is null. */
  static void measure(StringColumn column, ToIntFunction<String> measure, long[] out) {
    if (column instanceof DictionaryColumn coded && coded.dictionary().size() <= out.length) {
      long[] results = new long[coded.dictionary().size()];
      for (int code = 0; code < results.length; code++) {
        results[code] = measure.applyAsInt(coded.dictionary().string(code));
      }
      int[] codes = coded.codes();
      for (int i = 0; i < out.length; i++) {
        out[i] = results[codes[i]];
      }
      return;
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = column.isNull(i) ? 0 : measure.applyAsInt(column.value(i));
    }
  }
}
