package dev.datagen.core.validation.value;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.core.validation.Observed;
import java.util.function.Predicate;

/**
 * A rule about single values as {@link Column#value} gives them, such as patterns and lists. The
 * values of a small dictionary are tested once for a chunk.
 */
final class TextRule implements Rule {

  private static final int SMALL = 65_536;

  /** What is known of a dictionary: codes that keep the rule. Replaced, never changed. */
  private record Known(Dictionary dictionary, boolean[] keeps) {}

  private final int column;
  private final Predicate<Object> keeps;
  private volatile Known known = new Known(null, null);

  TextRule(int column, Predicate<Object> keeps) {
    this.column = column;
    this.keeps = keeps;
  }

  @Override
  public void test(Observed chunk, Breaks breaks) {
    breaks.observe(chunk.values(column));
    Column values = chunk.column(column);
    if (values instanceof DictionaryColumn coded && coded.dictionary().size() <= SMALL) {
      testCodes(chunk, coded, breaks);
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      if (!values.isNull(i) && !keeps.test(values.value(i))) {
        breaks.add(chunk.chunk(), i, row -> RangeRule.text(chunk, column, row));
      }
    }
  }

  private void testCodes(Observed chunk, DictionaryColumn coded, Breaks breaks) {
    boolean[] good = keeps(coded.dictionary());
    int[] codes = coded.codes();
    for (int i = 0; i < codes.length; i++) {
      if (!good[codes[i]] && !coded.isNull(i)) {
        breaks.add(chunk.chunk(), i, row -> RangeRule.text(chunk, column, row));
      }
    }
  }

  private boolean[] keeps(Dictionary dictionary) {
    Known before = known;
    if (before.dictionary() == dictionary) {
      return before.keeps();
    }
    boolean[] good = new boolean[dictionary.size()];
    for (int code = 0; code < good.length; code++) {
      good[code] = keeps.test(dictionary.string(code));
    }
    known = new Known(dictionary, good);
    return good;
  }
}
